import type { CaisseKind } from '#domain/caisse/caisse.ts';
import type { Comfort } from '#domain/comfort/comfort.ts';
import { languageOf } from '#domain/language.ts';

/** What of the session the root element shows. */
export interface Appearance {
  readonly comfort: Comfort;
  readonly caisse: CaisseKind | 'none';
  /** Millimetres per CSS pixel of the site's screen: keys are measured in millimetres (A22). */
  readonly pitchMm: number;
}

/**
 * The one place that writes `lang`, `dir` and `data-*` on the root: they follow the
 * session's settings, and are the site's defaults when there is no session (A50).
 */
export function showAppearance(root: HTMLElement, { comfort, caisse, pitchMm }: Appearance): void {
  root.lang = comfort.language;
  root.dir = languageOf(comfort.language).direction;
  root.dataset['textSize'] = String(comfort.textSize);
  root.dataset['contrast'] = comfort.contrast;
  root.dataset['reach'] = comfort.reach ? 'on' : 'off';
  root.dataset['motion'] = comfort.motion ? 'on' : 'off';
  root.dataset['caisse'] = caisse;
  root.style.setProperty('--pitch-mm', String(pitchMm));
}
