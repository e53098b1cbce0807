import { afterAll, beforeAll, expect, test } from 'vitest';
import { someCaf, someCpam } from '#domain/caisse/testing/some-caisses.ts';
import type { IssuedDocument } from '#domain/documents/issued-document.ts';
import { fetched, type Asked } from './testing/asked-documents.ts';
import { openCaisse, type CaisseAtWork, type Session } from './testing/caisse-at-work.ts';
import { money, month } from './testing/due-blocks.ts';
import { drawn, expectAddsUp, expectSaysContent, expectStandsOnPages, type Paper } from './testing/expect-paper.ts';

let caisse: CaisseAtWork;
beforeAll(async () => {
  caisse = await openCaisse(['claire', 'mathieu', 'fabrice', 'sandrine', 'yvonne', 'patrick', 'alix', 'monique']);
});
afterAll(async () => {
  await caisse.close();
});

async function printed(asked: Asked, session?: Session): Promise<Paper> {
  const paper = await drawn(await fetched(caisse, asked, session), 'a4');
  expectSaysContent(paper);
  expectAddsUp(paper);
  await expectStandsOnPages(paper);
  return paper;
}

/** What two documents of one content share. */
const contentOf = ({ caisse: at, content, issuedOn, isSpecimen, requestedBy }: IssuedDocument) => ({
  at,
  content,
  issuedOn,
  isSpecimen,
  requestedBy,
});

test('#187 a spouse without right has no paper of the file, which names them all the same', async () => {
  const mathieu = await caisse.ownSession('mathieu', someCaf);
  expect(await caisse.offered(mathieu)).toBe('noFile');
  const months = { from: '2026-10', to: '2026-10' };
  expect(await caisse.issued(mathieu, { type: 'paiement', months })).toBe('noFile');
  const { lines } = await printed({ key: 'claire', type: 'paiement' });
  expect(lines).toContain('ROW Lagarde Mathieu | 3 décembre 1984');
});

test('#186 a spouse with the right has the paper that the holder would have, asked for by nobody else', async () => {
  const asked: Asked = { key: 'fabrice', type: 'paiementEtQuotient' };
  const own = await fetched(caisse, asked);
  const { document } = await printed(asked, await caisse.spouseSession('sandrine', 'fabrice', someCaf));
  expect(contentOf(document)).toEqual(contentOf(own));
  expect(document.requestedBy).toBeNull();
});

test.each(['yvonne', 'alix'])('#151 a guardian is named on the paper of %s, who stays its holder', async (key) => {
  const asked: Asked = { key, type: 'paiement' };
  const { document, lines } = await printed(asked, await caisse.guardianSession(key, someCaf));
  expect(document.requestedBy).toBe('Hélène L.');
  expect(lines).toContain('LI Demandé par : Hélène L.');
  expect(lines.filter((line) => line.includes('Versé à un tiers')).length).toBeGreaterThan(0);
  const own = await printed(asked);
  expect(own.lines.join()).not.toContain('Demandé par');
});

test('P34 of health nothing stands on the paper of a session below strong, not even that there is none', async () => {
  const asked: Asked = { key: 'monique', type: 'droits' };
  const strong = await printed(asked);
  expect(strong.lines.join()).toMatch(/Médecin traitant.*Exonération du ticket modérateur : depuis/u);
  const { lines } = await printed(asked, await caisse.ownSession('monique', someCpam, 'authenticated'));
  expect(lines.join()).not.toMatch(/[Mm]édecin|[Ee]xonération/u);
});

test('the yearly paper says of each month what the paper of that month says, and their sum', async () => {
  const { lines } = await printed({ key: 'monique', type: 'releveAnnuel' });
  let cents = 0;
  for (let number = 1; number <= 12; number += 1) {
    const of = `2025-${String(number).padStart(2, '0')}`;
    const asked: Asked = { key: 'monique', type: 'releveMensuel', period: { from: of, to: of } };
    const monthly = await drawn(await fetched(caisse, asked), 'a4');
    const total = monthly.lines
      .find((line) => /^(?:TOTAL|LI) Total remboursé/u.test(line))
      ?.match(/[\d ]+,\d\d €$/u)?.[0];
    expect(lines).toContain(`ROW ${month(of)} | ${total?.trim()}`);
    cents += Number(total?.replaceAll(/\D/gu, ''));
  }
  expect(lines).toContain(`TOTAL Total remboursé | ${money(cents)}`);
});
