import { expect, it } from 'vitest';
import { contrasts, textSizes, type Comfort } from '#domain/comfort/comfort.ts';
import { showAppearance } from './show-comfort.ts';

const plain: Comfort = {
  language: 'fr',
  textSize: 100,
  contrast: 'normal',
  reach: false,
  motion: true,
  moreTime: false,
};

const shownOf = (root: HTMLElement) => ({ lang: root.lang, dir: root.dir, style: root.style.cssText, ...root.dataset });

it('A50 shows the next visitor a root on which nothing of the last one’s settings is left', () => {
  const root = document.createElement('html');
  const show = (comfort: Comfort, caisse: 'caf' | 'none') => showAppearance(root, { comfort, caisse, pitchMm: 0.25 });
  show(plain, 'none');
  const untouched = shownOf(root);
  for (const contrast of contrasts) {
    for (const textSize of textSizes) {
      const changed = { ...plain, contrast, textSize, language: 'en', reach: true, motion: false } as const;
      show(changed, 'caf');
      expect(shownOf(root)).toMatchObject({ contrast, textSize: String(textSize), reach: 'on', lang: 'en' });
      show(plain, 'none');
      expect(shownOf(root)).toEqual(untouched);
    }
  }
});
