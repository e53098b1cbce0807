import { SMTPServer } from 'smtp-server';
import type { Clock } from '../../server/clock.ts';
import { readMail, type ReadMail } from './read-mail.ts';
import type { ReceivedMessages } from './received.ts';
import { receivedMessages } from './received.ts';

export interface Mailbox {
  /** Where nodemailer hands mails over. */
  readonly smtpUrl: string;
  readonly messages: ReceivedMessages<ReadMail>;
  close(): Promise<void>;
}

/** Larger than any mail of ours, small enough to be no trouble. */
const sizeLimitBytes = 200_000;

/** A real SMTP server on the loopback that keeps what it receives in memory: demonstration and tests. */
export async function openMailbox(clock: Pick<Clock, 'now'>): Promise<Mailbox> {
  const messages = receivedMessages<ReadMail>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: sizeLimitBytes,
    logger: false,
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        messages.add(clock.now(), readMail(Buffer.concat(chunks).toString('latin1')));
        done();
      });
    },
  });
  // A client that breaks off is no fault of the mailbox.
  server.on('error', () => {});
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    const listening = server.listen(0, '127.0.0.1', () => {
      const address = listening.address();
      if (address === null || typeof address === 'string') reject(new Error('the mailbox has no port'));
      else resolve(address.port);
    });
  });
  return {
    smtpUrl: `smtp://127.0.0.1:${port}`,
    messages,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
