import { addPerson, type AddedPerson } from '../support/people.ts';
import type { Phone } from '../support/phone.ts';
import { SealingKiosk, type SlipInHand } from '../support/sealing-kiosk.ts';
import { expect, test } from '../support/stage.ts';

test.use({ journey: 'provisionalCode' });

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const caisse = 'cpam-31';
const password = 'Pastel+Violette';
const active = 'Votre code est actif';
const refused = 'Ce code ne peut pas être activé';

/** Events of a person's two slips; the phone is a real one, on the page of the slip's QR. */
type Event = 'phone' | 'kiosk' | 'newer' | 'firstUse' | 'expiry';

interface Order {
  readonly events: readonly (readonly [Event, string])[];
  /** States of the codes at the end, by issue time. */
  readonly codes: readonly string[];
}

/** A handful of all orders: `orders.test.ts` of the gateway walks every one. */
const orders: readonly Order[] = [
  {
    events: [
      ['phone', active],
      ['kiosk', 'active'],
      ['firstUse', 'used'],
    ],
    codes: ['used'],
  },
  {
    events: [
      ['kiosk', 'active'],
      ['phone', active],
      ['firstUse', 'used'],
      ['phone', active],
    ],
    codes: ['used'],
  },
  {
    events: [
      ['newer', 'active'],
      ['phone', refused],
      ['kiosk', 'superseded'],
      ['firstUse', 'codeReplaced'],
    ],
    codes: ['superseded', 'active'],
  },
  {
    events: [
      ['phone', active],
      ['newer', 'active'],
      ['firstUse', 'codeReplaced'],
      ['kiosk', 'active'],
    ],
    codes: ['superseded', 'active'],
  },
  {
    events: [
      ['phone', active],
      ['firstUse', 'used'],
      ['newer', 'superseded'],
    ],
    codes: ['used', 'superseded'],
  },
  {
    events: [
      ['phone', active],
      ['expiry', ''],
      ['firstUse', 'codeExpired'],
      ['kiosk', 'active'],
    ],
    codes: ['expired'],
  },
  {
    events: [
      ['expiry', ''],
      ['phone', refused],
      ['kiosk', 'refused'],
    ],
    codes: ['expired'],
  },
  {
    events: [
      ['newer', 'active'],
      ['expiry', ''],
      ['phone', refused],
    ],
    codes: ['superseded', 'expired'],
  },
];

for (const { events, codes } of orders) {
  test(`order ${events.map(([event]) => event).join(' → ')}`, async ({ gateway, phone, sql }) => {
    const visitor = await addPerson(gateway);
    const kiosk = await SealingKiosk.enrol(gateway);
    // The gateway's clock cannot be moved: a late claim gets an early issue time instead.
    const issuedAgoMs = events[0]?.[0] === 'expiry' ? 49 * hourMs : 3 * minuteMs;
    await sql(`UPDATE allotments SET issued_at = issued_at - ${50 * hourMs} WHERE kiosk_id = ${kiosk.id}`);
    const issuedAt = Date.now() - issuedAgoMs;
    const older = await kiosk.claim(visitor, caisse, { code: '4826', issuedAt });
    const newer = await kiosk.claim(visitor, caisse, { code: '7093', issuedAt: issuedAt + minuteMs });
    const seen: string[] = [];
    for (const [event] of events) {
      seen.push(await happen(event, { phone, kiosk, gatewayUrl: gateway.url, visitor, older, newer, sql }));
      const live = await sql(`SELECT id FROM provisional_codes WHERE kiosk_id = ${kiosk.id} AND state = 'active'`);
      expect(live.length, `one live code at most, after ${event}`).toBeLessThanOrEqual(1);
    }
    expect(seen).toEqual(events.map(([, expected]) => expected));
    const states =
      await sql(`SELECT CASE WHEN state = 'active' AND valid_until < ${Date.now()} THEN 'expired' ELSE state END AS state
      FROM provisional_codes WHERE kiosk_id = ${kiosk.id} ORDER BY issued_at`);
    expect(states.map(({ state }) => state)).toEqual(codes);
  });
}

interface Parts {
  readonly phone: Phone;
  readonly kiosk: SealingKiosk;
  readonly gatewayUrl: string;
  readonly visitor: AddedPerson;
  readonly older: SlipInHand;
  readonly newer: SlipInHand;
  readonly sql: (statement: string) => Promise<readonly Record<string, unknown>[]>;
}

async function happen(event: Event, { phone, kiosk, gatewayUrl, visitor, older, newer, sql }: Parts): Promise<string> {
  switch (event) {
    case 'phone':
      await phone.activate(gatewayUrl, older.envelope);
      await expect(phone.page.getByRole('button', { name: 'Activer mon code' })).toBeHidden();
      return (await phone.page.getByRole('heading', { level: 1 }).textContent()) ?? '';
    case 'kiosk':
      return (await kiosk.bring(older)) ?? 'nothing';
    case 'newer':
      return (await kiosk.bring(newer)) ?? 'nothing';
    case 'firstUse':
      return kiosk.use(visitor, caisse, older.code, password);
    case 'expiry':
      await sql(
        `UPDATE provisional_codes SET valid_until = ${Date.now() - 1} WHERE kiosk_id = ${kiosk.id} AND state = 'active'`,
      );
      return '';
  }
}
