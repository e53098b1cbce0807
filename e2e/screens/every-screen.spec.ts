import type { Page } from '@playwright/test';
import { own, problemsAt, type Extent } from './judge.ts';
import { show } from './modes.ts';
import {
  areRecorded,
  isPainted,
  isUpdating,
  nameOf,
  paint,
  painted,
  paintedBy,
  paintedView,
  withSamples,
} from './pictures.ts';
import { expect, test } from './stage.ts';
import { tours } from './tours.ts';

test.describe.configure({ mode: 'parallel' });

for (const tour of tours) {
  test.describe(() => {
    test.use({ hasAgents: tour.hasAgents ?? false });
    judgeAlong(tour, 'recorded and extreme views');
    judgeAlong(tour, 'every view', '@exhaustive');
  });
}

function judgeAlong(tour: (typeof tours)[number], extent: Extent, tag?: string): void {
  test(
    `A17 A18 A19 A20 A22 A23 A35 A36 A42 P16 P42 every stop of « ${tour.name} » has its sizes, its looks and nothing for axe to find, in ${extent}`,
    { tag: tag ?? [] },
    async ({ kiosk, gateway, phases }, testInfo) => {
      if (tour.journey !== undefined) testInfo.annotations.push({ type: 'journey', description: tour.journey });
      const { page } = kiosk;
      const comparesPixels = paintedBy(page.context().browser()?.version() ?? '');
      if (!areRecorded) testInfo.annotations.push({ type: 'pictures', description: 'none is recorded yet' });
      else if (!comparesPixels)
        testInfo.annotations.push({
          type: 'pixels',
          description: 'another browser: words, boxes and colours are compared',
        });
      const judge = async (stop: string): Promise<void> => {
        const recordedAs = tour.followsDay ? undefined : stop;
        expect.soft(await phases.time('wait', () => problemsAt(page, recordedAs, phases, extent)), stop).toEqual([]);
        await phases.time('view', () => show(page, own));
        if (!painted.has(stop)) return;
        await phases.time('picture', () => withSamples(page, () => comparePixels(page, stop, comparesPixels)));
      };
      await phases.time('walk', () => tour.walk({ kiosk, gateway }, judge));
    },
  );
}

async function comparePixels(page: Page, stop: string, compares: boolean): Promise<void> {
  if (isUpdating) await paint(page, stop);
  else if (compares) {
    expect(isPainted(stop), `${stop} was painted`).toBe(true);
    await expect.soft(page, `${stop} on ${nameOf(paintedView)}`).toHaveScreenshot(`${stop}.png`, {
      maxDiffPixelRatio: 0.01,
      animations: 'disabled',
      caret: 'hide',
      scale: 'css',
    });
  }
}
