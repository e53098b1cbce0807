import { render } from 'preact';
import { claimOfFragment } from '#contract/claim-url.ts';
import { toBase64Url } from '#contract/base64url.ts';
import { ActivatePage } from './activate-page.tsx';
import { languageOfPhone, TextsProvider, textsIn } from './texts.ts';

/** The fragment holds the claim: it leaves the address before anything else happens (SECURITY « QR »). */
const { hash, pathname } = location;
history.replaceState(null, '', pathname);

const claim = claimOfFragment(hash);
const language = languageOfPhone(navigator.languages);
document.documentElement.lang = language;

const root = document.getElementById('page');
if (root) {
  render(
    <TextsProvider value={textsIn(language)}>
      <ActivatePage claim={claim && toBase64Url(claim)} />
    </TextsProvider>,
    root,
  );
}
