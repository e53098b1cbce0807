import type { GatewayDependencies } from '../server/dependencies.ts';
import type { GatewayModule } from '../server/module.ts';
import { openMailbox } from './demonstration/mailbox.ts';
import { registerReceivedMessageRoutes } from './demonstration/routes.ts';
import { openSmsBox } from './demonstration/sms-box.ts';
import { smtpMailSender, type MailSender } from './mail.ts';
import { httpSmsSender, type SmsSender } from './sms.ts';

/** Sends mails and SMS. `module` closes the senders with the gateway. */
export interface MessageSenders {
  readonly mail: MailSender;
  readonly sms: SmsSender;
  readonly module: GatewayModule;
}

/**
 * Real adapters in every mode: SMTP and HTTP. A demonstration without `SMTP_URL` or `SMS_URL` sends to receivers on the
 * loopback, whose pages show the messages.
 */
export async function openMessageSenders({
  configuration,
  clock,
}: Pick<GatewayDependencies, 'configuration' | 'clock'>): Promise<MessageSenders> {
  const isDemonstration = configuration.mode === 'demonstration';
  const mailbox = isDemonstration ? await openMailbox(clock) : undefined;
  const smsBox = isDemonstration ? await openSmsBox(clock) : undefined;
  const mail = smtpMailSender({
    url: requireUrl(configuration.smtpUrl ?? mailbox?.smtpUrl),
    from: configuration.mailFrom,
    requiresTls: !isDemonstration,
  });
  const sms = httpSmsSender({ url: requireUrl(configuration.smsUrl ?? smsBox?.smsUrl) }, clock);
  return {
    mail,
    sms,
    module: {
      name: 'messages',
      registerRoutes(server) {
        if (mailbox !== undefined && smsBox !== undefined) registerReceivedMessageRoutes(server, mailbox, smsBox);
      },
      async stop() {
        mail.close();
        await mailbox?.close();
        await smsBox?.close();
      },
    },
  };
}

/** The configuration demands both addresses in production. */
function requireUrl(url: string | undefined): string {
  if (url === undefined) throw new Error('a way to send messages is not configured');
  return url;
}
