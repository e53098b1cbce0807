import { caisses } from '#domain/caisse/caisse.ts';
import { searchFolders } from '../disk-search/search.ts';
import { readPdf } from '../../src/kiosk/paper/testing/read-pdf.ts';
import { camille, Kiosk } from '../support/kiosk.ts';
import { addPerson } from '../support/people.ts';
import { writeSites } from '../support/sites.ts';
import { expect, test as base } from '../support/stage.ts';
import { openPrintingTerminal, type PrintingTerminal } from './printing-terminal.ts';

interface PrintingParts {
  readonly terminal: PrintingTerminal;
  readonly printing: Kiosk;
}

const test = base.extend<PrintingParts>({
  terminal: async ({}, use) => {
    const terminal = await openPrintingTerminal();
    await use(terminal);
    await terminal.close();
  },
  printing: async ({ terminal }, use) => {
    await use(new Kiosk(terminal.context.pages()[0] ?? (await terminal.context.newPage())));
  },
});

test.use({ journey: 'provisionalCode' });

/** In PDF points: 80 mm, and A4. */
const TICKET_WIDTH = /Pages: +1\n[^]*Page size: +226\.77\d? x /;
const A4_SIZE = /Pages: +1\n[^]*Page size: +595\.\d+ x 841\.\d+ pts/;

/** What came out of the printer, once it has: one paper and no other. */
async function onlyPaper(terminal: PrintingTerminal) {
  await expect.poll(async () => (await terminal.paper()).length).toBe(1);
  const [paper] = await terminal.paper();
  if (paper === undefined) throw new Error('the paper is gone');
  const pdf = readPdf(paper);
  return {
    pdf,
    text: pdf
      .words()
      .map(({ word }) => word)
      .join(' '),
  };
}

test('I3 P27 a ticket comes out of the printer once and rests on no disk, with the code, the reference and the square that the screen showed', async ({
  gateway,
  printing,
  terminal,
}) => {
  const { page } = printing;
  await printing.open(gateway.url);
  await printing.waitForOnline();
  const { code, reference } = await printing.issueCode(camille);
  await page.getByRole('button', { name: 'Imprimer mon ticket' }).dblclick();
  await printing.expectTitle('Le ticket est-il sorti ?');
  const { pdf, text } = await onlyPaper(terminal);
  expect(text).toContain(` ${code} `);
  expect(text).toContain(`${reference.slice(0, 4)}-${reference.slice(4)}`);
  expect(text).toContain('Votre code est actif.');
  expect(pdf.info()).toMatch(TICKET_WIDTH);
  expect(pdf.check()).toContain('No syntax or stream encoding errors found');
  expect(await pdf.qrCodes(203), 'read from what a thermal printer puts on paper').toEqual([
    `${gateway.url}/code#${reference}.${caisses['cpam-31'].wireCode}`,
  ]);

  await expect(page.locator('iframe'), 'kept as long as the visit').toHaveCount(1);
  await printing.press('Oui, j’ai mon ticket');
  await printing.expectTitle('Et maintenant ?');
  await printing.press('Revenir à l’accueil');
  await printing.quit();
  await printing.waitForAttract();
  await expect(page.locator('iframe')).toHaveCount(0);
  expect(await terminal.paper(), 'nothing more came out').toHaveLength(1);

  const places = await terminal.leave();
  // With its version: the script that makes documents holds the other half of the mark.
  const left = await searchFolders(places, ['%PDF-1.', reference, `${reference.slice(0, 4)}-${reference.slice(4)}`]);
  expect(left.files, 'the search read what the browser wrote').toBeGreaterThan(20);
  expect(left.finds, 'neither the document nor its reference').toEqual([]);
});

test('on A4 and offline the sheet carries the claim in its square, and says that the code is not active', async ({
  folder,
  freshGateway,
  printing,
  terminal,
}) => {
  const { gateway } = await freshGateway('postgres', {
    SITES_FILE: await writeSites(folder, { 'toulouse-riquet': { printer: 'a4' } }),
  });
  const visitor = await addPerson(gateway);
  await printing.open(gateway.url);
  await printing.waitForOnline();
  await printing.waitForServiceWorker();
  await gateway.kill();
  await printing.comeToCard('cpam-31');
  await printing.typeCard(visitor);
  await printing.giveDateAndConfirm(visitor.birthDate);
  await printing.expectTitle('Voici votre code provisoire');
  const { code, reference } = await printing.readCode();
  await printing.press('Imprimer mon ticket');
  await printing.expectTitle('Le ticket est-il sorti ?');
  const { pdf, text } = await onlyPaper(terminal);
  expect(pdf.info()).toMatch(A4_SIZE);
  expect(text).toContain(` ${code} `);
  expect(text).toContain(`${reference.slice(0, 4)}-${reference.slice(4)}`);
  expect(text).toContain('Votre code n’est pas encore actif.');
  const [carried = ''] = await pdf.qrCodes(300);
  expect(carried).toMatch(new RegExp(`^${gateway.url}/c#[A-Za-z0-9_-]{100,254}$`));
});
