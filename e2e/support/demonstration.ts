import { expect } from './expect.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { OwnGateway } from './own-gateway.ts';

interface Where {
  readonly url: string;
}

export interface ReceivedMessage {
  readonly to: string;
  readonly subject?: string;
  readonly text: string;
  readonly receivedAt: EpochMs;
}

/** What the mailbox or the SMS receiver of the demonstration got for one address or number. */
export async function messagesTo(where: Where, way: 'mail' | 'sms', to: string): Promise<readonly ReceivedMessage[]> {
  const receiver = way === 'sms' ? `+33${to.slice(1)}` : to;
  const response = await fetch(`${where.url}/demonstration/${way}?format=json&to=${encodeURIComponent(receiver)}`);
  return ((await response.json()) as { messages: readonly ReceivedMessage[] }).messages;
}

/** Waits until the gateway has nothing left to do: what has not been sent by then is not sent. */
export async function untilAllIsSent(sql: OwnGateway['sql']): Promise<void> {
  const due = `SELECT id FROM jobs WHERE state = 'running'
    OR (state = 'waiting' AND run_at <= (extract(epoch FROM now()) * 1000)::bigint)`;
  await expect.poll(async () => (await sql(due)).length, { message: 'jobs under way' }).toBe(0);
}

/** To whom messages went from an instant on, whoever they are. */
export async function receiversSince(where: Where, since: EpochMs): Promise<readonly string[]> {
  const boxes = await Promise.all(
    (['mail', 'sms'] as const).map(async (way) => {
      const response = await fetch(`${where.url}/demonstration/${way}?format=json`);
      return ((await response.json()) as { messages: readonly ReceivedMessage[] }).messages;
    }),
  );
  return boxes.flat().flatMap(({ to, receivedAt }) => (receivedAt >= since ? [to] : []));
}

/**
 * Waits until a message whose words match has come.
 *
 * @param withinMs where the gateway itself waits before it sends.
 */
export async function expectMessage(
  where: Where,
  way: 'mail' | 'sms',
  to: string,
  words: RegExp,
  withinMs?: number,
): Promise<ReceivedMessage> {
  const matching = async (): Promise<readonly ReceivedMessage[]> =>
    (await messagesTo(where, way, to)).filter(({ subject = '', text }) => words.test(`${subject}\n${text}`));
  const options = { message: `${way} ${words}`, ...(withinMs !== undefined && { timeout: withinMs }) };
  await expect.poll(async () => (await matching()).length, options).toBeGreaterThan(0);
  const [first] = await matching();
  if (first === undefined) throw new Error('the message is gone');
  return first;
}

const sixDigits = /code de vérification[^]*?(\d{6})/i;

/** The one-time code that came by mail to an address. */
export async function codeMailedTo(where: Where, mail: string): Promise<string> {
  const { text } = await expectMessage(where, 'mail', mail, sixDigits);
  return sixDigits.exec(text)?.[1] ?? '';
}

/** The one-time code that came by SMS to a mobile. */
export async function codeSentTo(where: Where, mobile: string): Promise<string> {
  const { text } = await expectMessage(where, 'sms', mobile, sixDigits);
  return sixDigits.exec(text)?.[1] ?? '';
}

/** Takes a caisse down or up, as its own outage would. */
export async function setCaisse(where: Where, caisse: CaisseId, state: 'down' | 'up'): Promise<void> {
  const response = await fetch(`${where.url}/demonstration/caisses/${caisse}/${state}`, { method: 'POST' });
  if (!response.ok) throw new Error(`caisse ${state}: ${response.status}`);
}
