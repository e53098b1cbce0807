import * as z from 'zod/mini';
import { formatMoment } from '#domain/time/french-time.ts';
import { demonstrationLinks } from '../../caisses/demonstration/people-page.ts';
import { html, htmlPage, type Html } from '../../server/html.ts';
import type { GatewayServer } from '../../server/routing.ts';
import type { Mailbox } from './mailbox.ts';
import type { SmsBox } from './sms-box.ts';

const querystring = z.object({
  format: z.optional(z.enum(['json', 'html'])),
  /** Only messages to this address or number. */
  to: z.optional(z.string().check(z.maxLength(254))),
});

/** The mails and SMS that the demonstration received, as pages and as JSON (`?format=json`). */
export function registerReceivedMessageRoutes(server: GatewayServer, mailbox: Mailbox, smsBox: SmsBox): void {
  server.get('/demonstration/mail', { schema: { querystring } }, (request, reply) => {
    const messages = mailbox.messages.list(request.query.to);
    reply.header('cache-control', 'no-store');
    if (request.query.format === 'json') return reply.send({ messages });
    const articles = messages.map(({ receivedAt, to, subject, text }) =>
      article(subject, `${formatMoment(receivedAt, 'fr')}, à ${to}`, text),
    );
    return reply.type('text/html; charset=utf-8').send(receivedPage('E-mails reçus', articles));
  });

  server.get('/demonstration/sms', { schema: { querystring } }, (request, reply) => {
    const messages = smsBox.messages.list(request.query.to);
    reply.header('cache-control', 'no-store');
    if (request.query.format === 'json') return reply.send({ messages });
    const articles = messages.map(({ receivedAt, to, text }) => article(to, formatMoment(receivedAt, 'fr'), text));
    return reply.type('text/html; charset=utf-8').send(receivedPage('SMS reçus', articles));
  });
}

function article(heading: string, details: string, text: string): Html {
  const paragraphs = text.split('\n\n').map((paragraph) => html`<p>${paragraph}</p>`);
  return html`<article><h2>${heading}</h2><p>${details}</p>${paragraphs}</article>`;
}

function receivedPage(title: string, articles: readonly Html[]): string {
  const body = articles.length === 0 ? html`<p>Rien pour l’instant.</p>` : html`${articles}`;
  return htmlPage({ title, language: 'fr', body: html`${demonstrationLinks}${body}` });
}
