import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import * as z from 'zod/mini';
import type { Clock } from '../../server/clock.ts';
import type { ReceivedMessages } from './received.ts';
import { receivedMessages } from './received.ts';

const smsSchema = z.strictObject({
  id: z.string().check(z.minLength(1)),
  /** E.164. */
  to: z.string().check(z.regex(/^\+\d{6,15}$/)),
  text: z.string().check(z.minLength(1), z.maxLength(1_000)),
});

export type ReadSms = z.infer<typeof smsSchema>;

export interface SmsBox {
  /** Where the HTTP adapter posts. */
  readonly smsUrl: string;
  readonly messages: ReceivedMessages<ReadSms>;
  close(): Promise<void>;
}

const bodyLimitBytes = 10_000;

/**
 * Plays an SMS provider on the loopback: keeps what is posted in memory, takes one message per
 * `Idempotency-Key`. Demonstration and tests.
 */
export async function openSmsBox(clock: Pick<Clock, 'now'>): Promise<SmsBox> {
  const messages = receivedMessages<ReadSms>();
  const taken = new Set<string>();
  const server = createServer((request, response) => {
    void answer(request).then(
      (status) => response.writeHead(status).end(),
      () => response.writeHead(400).end(),
    );
  });

  async function answer(request: IncomingMessage): Promise<number> {
    if (request.method !== 'POST') return 405;
    const sms = smsSchema.parse(JSON.parse(await bodyOf(request)));
    const key = request.headers['idempotency-key'];
    if (key !== sms.id) return 400;
    if (!taken.has(sms.id)) messages.add(clock.now(), sms);
    taken.add(sms.id);
    return 202;
  }

  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('the SMS box has no port'));
      else resolve(address.port);
    });
  });
  return {
    smsUrl: `http://127.0.0.1:${port}/`,
    messages,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk as Uint8Array);
    length += bytes.length;
    if (length > bodyLimitBytes) throw new Error('the body is too long');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}
