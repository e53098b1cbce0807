import * as z from 'zod/mini';
import { caisses as caisseFacts } from '#domain/caisse/caisse.ts';
import { formatMoment } from '#domain/time/french-time.ts';
import type { Database } from '../../database/database.ts';
import { html, htmlPage, type Html } from '../../server/html.ts';
import { answerRefusal, refuse } from '../../server/problems.ts';
import type { GatewayServer } from '../../server/routing.ts';
import { pdfOfLetter, queuedLetters, type QueuedLetter } from '../reference/letters.ts';
import { demonstrationLinks } from './people-page.ts';

const querystring = z.object({ format: z.optional(z.enum(['json', 'html'])) });
const params = z.object({ letter: z.string().check(z.regex(/^[\w.:-]{1,100}$/)) });

/** The letters that wait in the reference caisse's print queue, as a page, as JSON (`?format=json`) and each as its PDF. */
export function registerLetterPages(server: GatewayServer, database: Database): void {
  server.get('/demonstration/letters', { schema: { querystring } }, async (request, reply) => {
    const letters = await queuedLetters(database);
    reply.header('cache-control', 'no-store');
    return request.query.format === 'json'
      ? reply.send({ letters })
      : reply.type('text/html; charset=utf-8').send(lettersPage(letters));
  });

  server.get('/demonstration/letters/:letter', { schema: { params } }, async (request, reply) => {
    const pdf = await pdfOfLetter(database, params.parse(request.params).letter);
    reply.header('cache-control', 'no-store');
    return pdf === undefined ? answerRefusal(reply, refuse('notFound')) : reply.type('application/pdf').send(pdf);
  });
}

function lettersPage(letters: readonly QueuedLetter[]): string {
  const articles = letters.map(article);
  const body = articles.length === 0 ? html`<p>Rien pour l’instant.</p>` : html`${articles}`;
  return htmlPage({ title: 'Courriers à imprimer', language: 'fr', body: html`${demonstrationLinks}${body}` });
}

function article({ id, caisse, queuedAt, addressee, postalCode }: QueuedLetter): Html {
  return html`<article>
    <h2>${caisseFacts[caisse].name}</h2>
    <p>${formatMoment(queuedAt, 'fr')}, à ${addressee}, ${postalCode}</p>
    <p><a href="/demonstration/letters/${id}">Voir le courrier (PDF)</a></p>
  </article>`;
}
