import { render } from 'preact';
import { claimOfFragment } from '#contract/addresses/claim-url.ts';
import { toBase64Url } from '#contract/bytes/base64url.ts';
import { readHeader } from '#contract/items/envelope/header.ts';
import { ActivatePage, type CarriedClaim } from './activate-page.tsx';
import { takeFragments } from './take-fragment.ts';
import { languageOfPhone, TextsProvider, textsIn } from './texts.ts';

/** The claim's clear header says whose it is; nothing of it is proven, and it only fills in the next form. */
function claimOf(fragment: string): CarriedClaim | undefined {
  const bytes = claimOfFragment(fragment);
  const header = bytes && readHeader(bytes);
  return bytes && header && { text: toBase64Url(bytes), caisse: header.caisse };
}

takeFragments((fragment) => {
  const claim = claimOf(fragment);
  const language = languageOfPhone(navigator.languages);
  document.documentElement.lang = language;
  const root = document.getElementById('page');
  if (!root) return;
  render(
    <TextsProvider value={textsIn(language)}>
      <ActivatePage key={claim?.text} claim={claim} />
    </TextsProvider>,
    root,
  );
});
