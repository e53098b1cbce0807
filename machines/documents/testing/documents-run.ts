import { createActor } from 'xstate';
import { someCpam } from '#domain/caisse/testing/some-caisses.ts';
import type { DocumentType } from '#domain/documents/document-types.ts';
import type { DocumentContent, DocumentOffer } from '#domain/documents/document.ts';
import type { JourneyMachineInput } from '#machines/common/journey.ts';
import type { PrintResult } from '#machines/printing/ports.ts';
import { handClock, START } from '#machines/testing/clock.ts';
import { handPort } from '#machines/testing/hand-ports.ts';
import { someOpenAccount } from '#machines/testing/raising-journey.ts';
import { metasOf } from '#machines/testing/shown.ts';
import { someJourneyInput } from '#machines/testing/site.ts';
import type { DocumentsEvent } from '../context.ts';
import { documentsMachine } from '../machine.ts';
import type { IssueAnswer, IssueInput, PrintOrder, ReadDocumentsAnswer } from '../ports.ts';
import { cafOffers, issued } from './some-documents.ts';

const now = () => START;
const policy = { ...someJourneyInput.policy, printer: 'a4' } as const;

/** At a Caf, with an account that a password opened and a printer for A4. */
export const documentsInput: JourneyMachineInput = {
  ...someJourneyInput,
  policy,
  identity: someOpenAccount({ caisse: someJourneyInput.caisse, now }),
};

/** At a Cpam. */
export const cpamInput: JourneyMachineInput = {
  ...documentsInput,
  caisse: someCpam,
  identity: someOpenAccount({ caisse: someCpam, now }),
};
export const strongCpamInput: JourneyMachineInput = {
  ...cpamInput,
  identity: { ...someOpenAccount({ caisse: someCpam, now }), level: 'strong' },
};
export const withPrinter = (printer: 'none' | 'ticket80'): Pick<JourneyMachineInput, 'policy'> => ({
  policy: { ...policy, printer },
});

/** The journey alone, ports answered by hand. */
export function runDocuments(input: Partial<JourneyMachineInput> = {}) {
  const time = handClock();
  const read = handPort<{ readonly token: string }, ReadDocumentsAnswer>();
  const issue = handPort<IssueInput, IssueAnswer>();
  const print = handPort<PrintOrder, PrintResult>();
  const reports: boolean[] = [];
  const journey = createActor(
    documentsMachine.provide({
      actors: { readDocuments: read.logic, issueDocument: issue.logic, printDocument: print.logic },
      actions: { reportPaper: (_parts, { cameOut }) => void reports.push(cameOut) },
    }),
    { input: { ...documentsInput, ...input }, clock: time.clock },
  );
  journey.start();
  const send = (event: DocumentsEvent) => journey.send(event);
  const run = {
    ...time,
    send,
    read,
    issue,
    print,
    reports,
    context: () => journey.getSnapshot().context,
    can: (event: DocumentsEvent) => journey.getSnapshot().can(event),
    end: () => journey.getSnapshot().output,
    screen: () => {
      const [meta] = metasOf(journey.getSnapshot());
      return meta && 'waitingFor' in meta ? `waiting: ${meta.waitingFor}` : meta?.screen;
    },
    choose: (document: DocumentType) => send({ type: 'CHOOSE', document }),
    see: async (offers: readonly DocumentOffer[] = cafOffers) => await read.answer({ kind: 'offered', offers }),
    give: async (content: DocumentContent) => await issue.answer({ kind: 'issued', document: issued(content) }),
    /** Up to the preview of a document. */
    fetch: async (content: DocumentContent, offers: readonly DocumentOffer[] = cafOffers) => {
      await run.see(offers);
      run.choose(content.type);
      await run.give(content);
    },
  };
  return run;
}
