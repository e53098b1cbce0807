// First, as in the kiosk: the styles of a journey come after those of the shell.
import '../kiosk/shell/kiosk-screens.css';
import { render } from 'preact';
import { Index } from './index-page.tsx';
import { specimens } from './registry.ts';
import { readAddress, settings } from './settings.ts';

const root = document.documentElement;
const place = document.getElementById('gallery');

/** Shows what the address asks for: one specimen alone, or the list of them. */
function show(into: HTMLElement): void {
  const address = readAddress(location.search);
  const asked = specimens.find(({ id }) => id === address.show);
  delete root.dataset['surface'];
  if (asked === undefined) {
    root.dataset['surface'] = 'page';
    render(<Index specimens={specimens} values={address.values} />, into);
  } else {
    for (const { name, attribute } of settings) root.setAttribute(attribute, address.values[name]);
    if (address.pitchMm !== undefined) root.style.setProperty('--pitch-mm', address.pitchMm);
    if (asked.id.startsWith('page-')) root.dataset['surface'] = 'page';
    render(<asked.Show key={asked.id} />, into);
  }
}

if (place !== null) {
  show(place);
  // The tests go from one specimen to the next without reloading the page.
  addEventListener('popstate', () => show(place));
}
