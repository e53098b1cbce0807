import { messagesTo, untilAllIsSent } from '../support/demonstration.ts';
import { addPerson, type AddedPerson } from '../support/people.ts';
import { SealingKiosk, type SlipInHand } from '../support/sealing-kiosk.ts';
import { expect, test, type OwnGateway } from '../support/stage.ts';

test.use({ journey: 'provisionalCode' });

const caisse = 'caf-31';
const dayMs = 86_400_000;

interface Case {
  readonly name: string;
  readonly make: (kiosk: SealingKiosk, person: AddedPerson, sql: OwnGateway['sql']) => Promise<SlipInHand>;
}

const altered = (slip: SlipInHand, index: number): SlipInHand => {
  const envelope = slip.envelope.slice();
  envelope[index] = (envelope[index] ?? 0) ^ 1;
  return { ...slip, envelope };
};

const cases: readonly Case[] = [
  {
    name: 'altered in its sealed part',
    make: async (kiosk, person) => altered(await kiosk.claim(person, caisse, { code: '4826' }), 100),
  },
  {
    name: 'altered in its signature',
    make: async (kiosk, person) => altered(await kiosk.claim(person, caisse, { code: '4826' }), 160),
  },
  {
    name: 'past the allotment: one index too far',
    make: (kiosk, person) => kiosk.claim(person, caisse, { code: '4826', index: kiosk.allotmentSize(caisse) }),
  },
  {
    name: 'issued before its allotment',
    make: (kiosk, person) => kiosk.claim(person, caisse, { code: '4826', issuedAt: Date.now() - dayMs }),
  },
  {
    name: 'issued after the allotment’s last use',
    make: (kiosk, person) => kiosk.claim(person, caisse, { code: '4826', issuedAt: Date.now() + 4 * dayMs }),
  },
  {
    name: 'that nobody carried for more than 48 hours after the allotment’s end',
    make: async (kiosk, person, sql) => {
      await sql(`UPDATE allotments SET issued_at = issued_at - ${6 * dayMs}, last_use_at = last_use_at - ${6 * dayMs}
        WHERE kiosk_id = ${kiosk.id}`);
      return kiosk.claim(person, caisse, { code: '4826', issuedAt: Date.now() - 5 * dayMs });
    },
  },
];

for (const { name, make } of cases) {
  test(`a claim ${name} gets one and the same sentence on the phone, and takes no effect`, async ({
    gateway,
    phone,
    sql,
  }) => {
    const visitor = await addPerson(gateway);
    const kiosk = await SealingKiosk.enrol(gateway);
    const slip = await make(kiosk, visitor, sql);
    await phone.activate(gateway.url, slip.envelope);
    await phone.expectTitle('Ce code ne peut pas être activé');
    await expect(phone.page.getByText(/^Remplacé ou refusé/)).toBeVisible();
    await expect(phone.page.getByRole('button')).toHaveCount(0);
    expect(phone.page.url(), 'the claim has left the address').toBe(`${gateway.url}/c`);
    expect(await sql(`SELECT state FROM provisional_codes WHERE kiosk_id = ${kiosk.id}`)).toEqual([]);
    expect(await kiosk.use(visitor, caisse, slip.code, 'Garonne31Verte')).toBe('doesNotMatch');
    await untilAllIsSent(sql);
    expect(await messagesTo(gateway, 'mail', visitor.mail ?? '')).toEqual([]);
  });
}

test('a claim whose place was taken by another is refused, and the other one lives on', async ({
  gateway,
  phone,
  sql,
}) => {
  const [first, second] = [await addPerson(gateway), await addPerson(gateway)];
  const kiosk = await SealingKiosk.enrol(gateway);
  const lives = await kiosk.claim(first, caisse, { code: '4826', index: 0 });
  const copied = await kiosk.claim(second, caisse, { code: '7093', index: 0 });
  expect(await kiosk.bring(lives)).toBe('active');
  await phone.activate(gateway.url, copied.envelope);
  await phone.expectTitle('Ce code ne peut pas être activé');
  expect(await sql(`SELECT state FROM provisional_codes WHERE kiosk_id = ${kiosk.id}`)).toEqual([{ state: 'active' }]);
  expect(await kiosk.use(first, caisse, lives.code, 'Garonne31Verte')).toBe('used');
});

test('half a QR code is told as none, without asking the gateway', async ({ gateway, phone }) => {
  let asked = 0;
  phone.page.on('request', (request) => {
    if (request.url().includes('/api/')) asked += 1;
  });
  await phone.page.goto(`${gateway.url}/c#AQIDBA`);
  await phone.expectTitle('Scannez d’abord votre code QR');
  expect(phone.page.url()).toBe(`${gateway.url}/c`);
  expect(asked).toBe(0);
});
