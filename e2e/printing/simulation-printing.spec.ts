import { searchFolders } from '../disk-search/search.ts';
import { readPdf } from '../../src/kiosk/paper/testing/read-pdf.ts';
import { households } from '../simulation/households.ts';
import { plain } from '../simulation/paper.ts';
import { SimulationVisitor } from '../simulation/visitor.ts';
import { Kiosk } from '../support/kiosk.ts';
import { expect, test } from '../support/stage.ts';
import { openPrintingTerminal } from './printing-terminal.ts';

test.use({ journey: 'simulation' });

const euros = new Intl.NumberFormat('fr', { style: 'currency', currency: 'EUR' });

test('I3 P27 the summary of a simulation comes out once, with the amounts of the screen and the square of the phone page, and rests on no disk', async ({
  gateway,
}) => {
  const [household] = households;
  if (!household) throw new Error('no household');
  const terminal = await openPrintingTerminal();
  try {
    const kiosk = new Kiosk(terminal.context.pages()[0] ?? (await terminal.context.newPage()));
    await kiosk.open(gateway.url);
    await kiosk.waitForOnline();
    const visitor = new SimulationVisitor(kiosk, 'quick');
    await visitor.begin();
    await visitor.answerAll(household);
    const amounts = Object.values(await visitor.seeResult());
    expect(amounts.length).toBeGreaterThan(0);
    await kiosk.press('Imprimer');
    await kiosk.expectTitle('Le papier est-il sorti ?');
    await expect.poll(async () => (await terminal.paper()).length).toBe(1);
    const [paper] = await terminal.paper();
    if (!paper) throw new Error('the paper is gone');
    const pdf = readPdf(paper);
    const text = plain(
      pdf
        .words()
        .map(({ word }) => word)
        .join(' '),
    );
    for (const amount of amounts) expect(text).toContain(plain(euros.format(amount)));
    expect(text).toContain('Estimation à titre indicatif.');
    expect(pdf.check()).toContain('No syntax or stream encoding errors found');
    const [square = ''] = await pdf.qrCodes(203);
    expect(square).toMatch(new RegExp(`^${gateway.url}/simulation#[\\w-]+$`));

    await kiosk.press('Oui, je l’ai');
    await kiosk.quit();
    await kiosk.waitForAttract();
    await expect(kiosk.page.locator('iframe')).toHaveCount(0);
    const left = await searchFolders(await terminal.leave(), ['%PDF-1.', square.split('#')[1] ?? square]);
    expect(left.files, 'the search read what the browser wrote').toBeGreaterThan(20);
    expect(left.finds).toEqual([]);
  } finally {
    await terminal.close();
  }
});
