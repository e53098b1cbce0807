import { render } from 'preact';
import { parseReference } from '#domain/provisional-code/reference.ts';
import { takeFragments } from './take-fragment.ts';
import { languageOfPhone, TextsProvider, textsIn } from './texts.ts';
import { UsePage } from './use-page.tsx';

/** The slip's QR code may bring the reference in the fragment. */
takeFragments((fragment) => {
  const brought = parseReference(fragment.slice(1));
  const reference = brought.ok ? brought.value : '';
  const language = languageOfPhone(navigator.languages);
  document.documentElement.lang = language;
  const root = document.getElementById('page');
  if (!root) return;
  render(
    <TextsProvider value={textsIn(language)}>
      <UsePage key={reference} reference={reference} />
    </TextsProvider>,
    root,
  );
});
