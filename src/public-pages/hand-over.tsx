import { render } from 'preact';
import { HAND_OVER_END_PATH, handOverTokenOf } from '#contract/addresses/hand-over-url.ts';
import { HandOverEnded, HandOverPage } from './hand-over-page.tsx';
import { takeFragments } from './take-fragment.ts';
import { languageOfPhone, TextsProvider, textsIn } from './texts.ts';

/** The kiosk's QR code brings a token in the fragment; back from FranceConnect there is none, and the cookie says who it is. */
takeFragments((fragment) => {
  const token = handOverTokenOf(fragment);
  const language = languageOfPhone(navigator.languages);
  document.documentElement.lang = language;
  const root = document.getElementById('page');
  if (!root) return;
  render(
    <TextsProvider value={textsIn(language)}>
      {location.pathname.endsWith(HAND_OVER_END_PATH) ? (
        <HandOverEnded />
      ) : (
        <HandOverPage key={token ?? ''} token={token} goTo={(url) => location.assign(url)} />
      )}
    </TextsProvider>,
    root,
  );
});
