import { mkdirSync } from 'node:fs';
import { test } from './stage.ts';
import { show, views, type ScreenName, type ModeName } from './modes.ts';
import { tours } from './tours.ts';
const out = process.env['LOOK_OUT'] ?? '/tmp/eo-look';
mkdirSync(out, { recursive: true });
const vs = views((process.env['LOOK_SCREENS'] ?? 'tall32').split(',') as ScreenName[], (process.env['LOOK_MODES'] ?? 'normal').split(',') as ModeName[]);
test.describe.configure({ mode: 'parallel' });
for (const tour of tours) {
  test(tour.name, async ({ gateway, kiosk }) => {
    test.setTimeout(180_000);
    const t0 = Date.now();

    const t1 = Date.now();
    let spent = 0;
    await tour.walk({ kiosk, gateway }, async (stop) => {
      const s = Date.now();
      for (const v of vs) { await show(kiosk.page, v); await kiosk.page.screenshot({ path: `${out}/${stop}--${v.screen}-${v.mode}.png`, type: 'png' }); }
      await show(kiosk.page, { screen: 'tall32', mode: 'normal' });
      spent += Date.now() - s;
    });
    console.log(tour.name, 'gateway', t1 - t0, 'walk', Date.now() - t1 - spent, 'stops', spent);
  });
}
