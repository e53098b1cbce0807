import { documentCheckRoute, documentKeysRoute } from '#contract/routes/document-checks.ts';
import { documentsRoute, issueDocumentRoute } from '#contract/routes/documents.ts';
import type { IssuedDocument } from '#domain/documents/issued-document.ts';
import { boundToVisit } from './account-rows.ts';
import { forEverybody, type Row } from './cells.ts';
import type { Genuine } from './columns.ts';
import { accountOf, couple } from './visitors.ts';
import { newSession, type AbuseWorld } from './world.ts';

const choice = { type: 'enfantsACharge' } as const;

/** What the one who is responsible for a file sends, with something more. */
const fromResponsible =
  (more: object = {}) =>
  async (world: AbuseWorld): Promise<Genuine> => {
    const visit = { ...(await accountOf(world, couple.responsible)), ...more };
    return {
      body: async () => visit,
      withOtherSession: async () => ({ ...visit, sessionId: newSession() }),
    };
  };

async function issuedDocument(world: AbuseWorld): Promise<IssuedDocument> {
  const visit = await accountOf(world, couple.responsible);
  const { body } = await world.holder.signing.send(issueDocumentRoute, { ...visit, choice });
  return body['document'] as IssuedDocument;
}

const nameOf = ({ method, path }: { readonly method: string; readonly path: string }): string => `${method} ${path}`;

/** Documents on a kiosk, and what a phone asks of them. */
export const documentRows: Readonly<Record<string, Row>> = {
  [nameOf(documentsRoute)]: { prepare: fromResponsible(), cells: boundToVisit },
  [nameOf(issueDocumentRoute)]: {
    prepare: fromResponsible({ choice }),
    serves: ({ body }) => body['kind'] === 'issued',
    cells: boundToVisit,
  },
  [nameOf(documentKeysRoute)]: { prepare: async () => ({}), cells: forEverybody },
  [nameOf(documentCheckRoute)]: {
    async prepare(world) {
      const { reference, issuedOn, content } = await issuedDocument(world);
      const [holder] = 'holders' in content ? content.holders : [content.insured];
      const typed = {
        kind: 'typed',
        reference,
        birthName: holder?.birthName,
        second: { kind: 'issuedOn', date: issuedOn },
      };
      return { body: async () => ({ ...typed, challengeAnswer: await world.challengeAnswer() }) };
    },
    serves: ({ body }) => body['outcome'] === 'matches',
    cells: {
      ...forEverybody,
      replayed: { answers: ['challengeRefused'], changes: true },
      twentyAtOnce: { answers: [200, 'challengeRefused'], changes: true },
    },
  },
};
