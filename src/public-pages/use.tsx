import { render } from 'preact';
import { parseReference } from '#domain/provisional-code/reference.ts';
import { languageOfPhone, TextsProvider, textsIn } from './texts.ts';
import { UsePage } from './use-page.tsx';

/** The slip's QR code may bring the reference in the fragment: it leaves the address at once. */
const { hash, pathname } = location;
history.replaceState(null, '', pathname);

const brought = parseReference(hash.slice(1));
const language = languageOfPhone(navigator.languages);
document.documentElement.lang = language;

const root = document.getElementById('page');
if (root) {
  render(
    <TextsProvider value={textsIn(language)}>
      <UsePage reference={brought.ok ? brought.value : ''} />
    </TextsProvider>,
    root,
  );
}
