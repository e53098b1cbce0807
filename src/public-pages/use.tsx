import { render } from 'preact';
import { codePageFacts } from '#contract/addresses/code-page-url.ts';
import { takeFragments } from './take-fragment.ts';
import { languageOfPhone, TextsProvider, textsIn } from './texts.ts';
import { UsePage } from './use-page.tsx';

/** The slip's QR code may bring reference and caisse in the fragment. */
takeFragments((fragment) => {
  const brought = codePageFacts(fragment);
  const language = languageOfPhone(navigator.languages);
  document.documentElement.lang = language;
  const root = document.getElementById('page');
  if (!root) return;
  render(
    <TextsProvider value={textsIn(language)}>
      <UsePage key={brought?.reference ?? ''} brought={brought} />
    </TextsProvider>,
    root,
  );
});
