import { render } from 'preact';
import { passwordLinkOf } from '#contract/addresses/password-link-url.ts';
import { RenewPage } from './renew-page.tsx';
import { takeFragments } from './take-fragment.ts';
import { languageOfPhone, TextsProvider, textsIn } from './texts.ts';

/** The link of the mail brings token and caisse in the fragment. Opening it does nothing: a scanner of mails may. */
takeFragments((fragment) => {
  const link = passwordLinkOf(fragment);
  const language = languageOfPhone(navigator.languages);
  document.documentElement.lang = language;
  const root = document.getElementById('page');
  if (!root) return;
  render(
    <TextsProvider value={textsIn(language)}>
      <RenewPage key={link?.token ?? ''} link={link} />
    </TextsProvider>,
    root,
  );
});
