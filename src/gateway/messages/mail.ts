import { createTransport } from 'nodemailer';
import type { HandOver } from './outcome.ts';

export interface Mail {
  /** Same identifier, same message: it becomes the Message-ID, so that a repeat can be recognised. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  /** Plain text only: readable everywhere, nothing to load, nothing to click by mistake. */
  readonly text: string;
}

export interface MailSender {
  send(mail: Mail): Promise<HandOver>;
  close(): void;
}

export interface SmtpOptions {
  /** `smtp://` or `smtps://`, with credentials if the relay wants them. */
  readonly url: string;
  /** Sender address, such as `Borne multiservice <ne-pas-repondre@example.org>`. */
  readonly from: string;
  /** Nothing is sent before the connection is encrypted (STARTTLS) and the relay's certificate holds. */
  readonly requiresTls: boolean;
  /** Longest silence of the relay, in milliseconds. */
  readonly timeoutMs?: number;
}

/** Hands mails to an SMTP relay, a few connections kept open. */
export function smtpMailSender(options: SmtpOptions): MailSender {
  const timeoutMs = options.timeoutMs ?? 10_000;
  const transport = createTransport({
    url: options.url,
    requireTLS: options.requiresTls,
    pool: true,
    maxConnections: 3,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = /@([^>\s]+)/.exec(options.from)?.[1] ?? 'localhost';

  return {
    async send(mail) {
      try {
        await transport.sendMail({
          from: options.from,
          to: { name: '', address: mail.to },
          subject: mail.subject,
          text: mail.text,
          messageId: `<${mail.id}@${domain}>`,
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        });
        return { kind: 'handedOver' };
      } catch (error) {
        return { kind: isPermanent(error) ? 'refused' : 'unavailable' };
      }
    },
    close: () => transport.close(),
  };
}

/**
 * RFC 5321 §4.2.1: replies 500 to 599 will be the same next time. Faults of authentication (535) and of TLS are ours to
 * mend, and say nothing of the mail.
 */
function isPermanent(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('responseCode' in error)) return false;
  if ('code' in error && error.code === 'ETLS') return false;
  const code = error.responseCode;
  return typeof code === 'number' && code >= 500 && code <= 599 && code !== 530 && code !== 535;
}
