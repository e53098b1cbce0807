import { render } from 'preact';
import { claimOfFragment } from '#contract/addresses/claim-url.ts';
import { toBase64Url } from '#contract/bytes/base64url.ts';
import { ActivatePage } from './activate-page.tsx';
import { takeFragments } from './take-fragment.ts';
import { languageOfPhone, TextsProvider, textsIn } from './texts.ts';

takeFragments((fragment) => {
  const bytes = claimOfFragment(fragment);
  const claim = bytes && toBase64Url(bytes);
  const language = languageOfPhone(navigator.languages);
  document.documentElement.lang = language;
  const root = document.getElementById('page');
  if (!root) return;
  render(
    <TextsProvider value={textsIn(language)}>
      <ActivatePage key={claim} claim={claim} />
    </TextsProvider>,
    root,
  );
});
