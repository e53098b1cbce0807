import { render } from 'preact';
import { Index } from './index-page.tsx';
import { specimens } from './registry.ts';
import { readAddress, settings } from './settings.ts';
import '../kiosk/shell/kiosk-screens.css';

const address = readAddress(location.search);
const root = document.documentElement;
const place = document.getElementById('gallery');

if (place !== null) {
  const asked = specimens.find(({ id }) => id === address.show);
  if (asked === undefined) {
    root.dataset['surface'] = 'page';
    render(<Index specimens={specimens} values={address.values} />, place);
  } else {
    for (const { name, attribute } of settings) root.setAttribute(attribute, address.values[name]);
    if (address.pitchMm !== undefined) root.style.setProperty('--pitch-mm', address.pitchMm);
    if (asked.id.startsWith('page-')) root.dataset['surface'] = 'page';
    render(<asked.Show />, place);
  }
}
