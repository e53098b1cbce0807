import type { Page } from '@playwright/test';
import { addPerson } from '../support/people.ts';
import type { Kiosk } from '../support/kiosk.ts';
import { expect, test } from '../support/stage.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const codeLifeMs = 48 * hourMs;
const codes = 'SELECT state FROM provisional_codes ORDER BY issued_at';

/** From the next document on the terminal's clock is wrong by so much; what passes since a document began stays true. */
async function setClock(page: Page, wrongByMs: number): Promise<void> {
  await page.addInitScript((wrongBy) => {
    const world = globalThis as { TrueDate?: DateConstructor };
    const TrueDate = (world.TrueDate ??= Date);
    const now = (): number => TrueDate.now() + wrongBy;
    globalThis.Date = new Proxy(TrueDate, {
      construct: (target, given: readonly unknown[]) =>
        Reflect.construct(target, given.length === 0 ? [now()] : given) as Date,
      apply: () => new TrueDate(now()).toString(),
      get: (target, name) => (name === 'now' ? now : (Reflect.get(target, name) as unknown)),
    });
  }, wrongByMs);
}

/** « mardi 24 novembre 2026 à 15 h 40 », as a slip says it, for an instant and the minute after it. */
function momentsAround(instant: number): readonly string[] {
  return [instant - 60_000, instant, instant + 60_000].map((moment) => {
    const parts = new Intl.DateTimeFormat('fr-FR', {
      timeZone: 'Europe/Paris',
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }).formatToParts(moment);
    const of = (type: Intl.DateTimeFormatPartTypes): string => parts.find((part) => part.type === type)?.value ?? '';
    const day = of('day') === '1' ? '1er' : of('day');
    return `${of('weekday')} ${day} ${of('month')} à ${Number(of('hour'))} h ${of('minute')}`;
  });
}

/** Makes a code with a card typed by hand, as after a start without network; gives every word of what follows it. */
async function issue(kiosk: Kiosk, visitor: Awaited<ReturnType<typeof addPerson>>): Promise<string> {
  await kiosk.comeToCard('caf-31');
  await kiosk.typeCard(visitor);
  await kiosk.giveDateAndConfirm(visitor.birthDate);
  await kiosk.expectTitle('Voici votre code provisoire');
  await kiosk.press('J’ai noté mon code');
  await kiosk.expectTitle('Et maintenant ?');
  return (await kiosk.words()).replaceAll(/[\u00a0\u202f]/gu, ' ').replaceAll(/ \d{4}(?= à )/gu, '');
}

function expectTrueEnd(words: string, issuedAt: number): void {
  const ends = momentsAround(issuedAt + codeLifeMs);
  expect(
    ends.some((end) => words.includes(end)),
    `${ends.join(' | ')} in: ${words}`,
  ).toBe(true);
}

for (const [name, wrongByMs, ...tag] of [
  ['an hour ahead', hourMs, '@exhaustive'],
  ['an hour behind', -hourMs],
  ['30 days ahead', 30 * dayMs],
  ['30 days behind', -30 * dayMs, '@exhaustive'],
] as const) {
  const slip = 'the slip says the true end: before and after the network is cut, and after a restart without it';
  test(`with a clock ${name} ${slip}`, { tag: [...tag] }, async ({ gateway, kiosk }) => {
    const [first, second] = [await addPerson(gateway), await addPerson(gateway)];
    await setClock(kiosk.page, wrongByMs);
    await kiosk.open(gateway.url);
    await kiosk.waitForOnline();
    await kiosk.waitForServiceWorker();
    await kiosk.page.context().setOffline(true);
    expectTrueEnd(await issue(kiosk, first), Date.now());
    await kiosk.quit();
    await kiosk.waitForAttract();
    await kiosk.page.reload();
    await kiosk.waitForAttract();
    expectTrueEnd(await issue(kiosk, second), Date.now());
  });
}

for (const [name, movedByMs] of [
  ['set back an hour', -hourMs],
  ['set 30 days forward', 30 * dayMs],
] as const) {
  test(`with a clock ${name} before a restart without network no code is made, the page says why, and it comes back by itself`, async ({
    gateway,
    sql,
    kiosk,
  }) => {
    const before = await sql(codes);
    const visitor = await addPerson(gateway);
    await kiosk.open(gateway.url);
    await kiosk.waitForOnline();
    await kiosk.waitForServiceWorker();
    await kiosk.page.context().setOffline(true);
    await setClock(kiosk.page, movedByMs);
    await kiosk.page.reload();
    await kiosk.waitForAttract();
    await kiosk.comeToCard('caf-31');
    await kiosk.typeCard(visitor);
    await kiosk.giveDateAndConfirm(visitor.birthDate);
    await expect(
      kiosk.page.getByText('La borne ne connaît plus l’heure exacte. Elle doit retrouver le réseau.'),
    ).toBeVisible();
    await kiosk.quit();
    await kiosk.waitForAttract();

    await kiosk.page.context().setOffline(false);
    await kiosk.waitForOnline();
    expectTrueEnd(await issue(kiosk, visitor), Date.now());
    expect((await sql(codes)).slice(before.length)).toEqual([{ state: 'active' }]);
  });
}
