import { createActor, fromCallback, toPromise, type EventObject } from 'xstate';
import { agentCallRoute } from '#contract/routes/agent-calls.ts';
import type { PublicUrl } from '#contract/public-url.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { CaisseState, NetworkState, PrinterKind } from '#domain/kiosk/states.ts';
import type { LanguageId } from '#domain/language.ts';
import { cardReaderMachine } from '#machines/card-reader/machine.ts';
import { codeUseMachine } from '#machines/code-use/machine.ts';
import { printingDelays } from '#machines/printing/delays.ts';
import { printingMachine } from '#machines/printing/machine.ts';
import type { PrintableContent, PrintResult } from '#machines/printing/ports.ts';
import { provisionalCodeMachine } from '#machines/provisional-code/machine.ts';
import type { AgentCallAnswer, AgentCallInput } from '#machines/session/ports.ts';
import type { CardDriver } from '#kiosk/devices/card-driver.ts';
import { handOverToBrowser } from '#kiosk/devices/browser-printer.ts';
import { createPrintingPorts } from '#kiosk/devices/printing.ts';
import { codePageUrl } from '#kiosk/documents/slip/code-page-url.ts';
import type { SlipText } from '#kiosk/documents/slip/slip-text.ts';
import { issueCode } from '#kiosk/issuing/issue-code.ts';
import { requestCodeBySms } from '#kiosk/issuing/request-code-by-sms.ts';
import { verifyCardHolder } from '#kiosk/issuing/verify-card-holder.ts';
import { createCodeUsePorts } from '#kiosk/using/code-use-ports.ts';
import { testSlip } from './test-slip.ts';
import { answering } from './answer-actor.ts';
import { chance, randomBytes } from './random.ts';
import type { Terminal } from './terminal.ts';

/** What the journeys need to know of the kiosk that runs them, read when it is needed. */
export interface Surroundings {
  readonly network: () => NetworkState;
  readonly caisses: () => Readonly<Partial<Record<CaisseId, CaisseState>>>;
  readonly printer: () => PrinterKind;
  readonly publicUrl: () => PublicUrl | undefined;
  readonly visitorLanguage: () => LanguageId;
  readonly driver: () => CardDriver;
  /** One contact now, whatever comes of it: time and allotments may come with it. */
  readonly renew: () => Promise<void>;
  /** Something waits in the outbox. */
  readonly enqueued: () => void;
}

/** Gives the journeys' charts their ports. */
export function journeyMachines(terminal: Terminal, around: Surroundings) {
  return {
    provisionalCode: provisionalCodeMachine.provide({
      actors: {
        cardReader: cardReader(around),
        ...issuingActors(terminal, around),
        print: answering(({ content }: { readonly content: PrintableContent }) => print(terminal, around, content)),
      },
    }),
    codeUse: codeUseMachine.provide({ actors: codeUseActors(terminal, around) }),
  };
}

function cardReader(around: Surroundings) {
  return cardReaderMachine.provide({
    actors: {
      watchSlot: fromCallback<EventObject, Record<never, never>>(({ sendBack }) => around.driver().watchSlot(sendBack)),
      readCard: answering(() => around.driver().readCard()),
    },
  });
}

function issuingActors(terminal: Terminal, around: Surroundings) {
  const { database, gateway, time, cardKeys, clock, resources } = terminal;
  const posting = { database, gateway, now: clock.now, chance, owner: resources, enqueued: around.enqueued, random: randomBytes };
  return {
    verifyCardHolder: answering((claim: Parameters<typeof verifyCardHolder>[1]) =>
      verifyCardHolder({ database, driver: around.driver(), cardKeys, time }, claim),
    ),
    issueCode: answering((input: Parameters<typeof issueCode>[1]) =>
      issueCode({ ...posting, time, cardKeys, renew: around.renew }, input),
    ),
    requestCodeBySms: answering((request: Parameters<typeof requestCodeBySms>[1]) =>
      requestCodeBySms({ ...posting, time }, request),
    ),
  };
}

function codeUseActors(terminal: Terminal, around: Surroundings) {
  const ports = createCodeUsePorts({
    gateway: terminal.gateway,
    sessionId: terminal.sessionId,
    resources: terminal.resources,
    now: terminal.clock.now,
    surroundings: () => ({ network: around.network(), caisses: around.caisses() }),
  });
  return {
    checkReadiness: answering(ports.checkReadiness),
    openWithCode: answering(ports.openWithCode),
    setPassword: answering(ports.setPassword),
    releaseToken: answering(ports.releaseToken),
  };
}

/** A page without anybody's data: an unused code's place, drawn as a slip is. */
export function printTestPage(terminal: Terminal, around: Surroundings): Promise<PrintResult> {
  return print(terminal, around, { kind: 'slip', slip: testSlip(terminal.clock.now()) });
}

/** Runs one print job to its end: recorded, sent, recorded again (I3). */
async function print(terminal: Terminal, around: Surroundings, content: PrintableContent): Promise<PrintResult> {
  const paper = around.printer();
  if (paper === 'none') return { kind: 'failed', failure: 'unreachable' };
  const ports = createPrintingPorts({
    database: terminal.database,
    now: terminal.time.best,
    handOver: (job) =>
      handOverToBrowser(
        {
          slips: terminal.slips,
          paper,
          wordsOf: (printed) => wordsOf(printed, around),
          frame: () => ({ document, owner: terminal.resources, after: terminal.timers.after, title: '' }),
        },
        job,
      ),
  });
  const job = createActor(
    printingMachine.provide({
      actors: {
        recordJob: answering(ports.recordJob),
        handOver: answering(ports.handOver),
        recordResult: answering(ports.recordResult),
      },
    }),
    { input: { jobId: crypto.randomUUID(), content, delays: printingDelays } },
  );
  terminal.resources.own('frame', () => job.stop());
  job.start();
  return toPromise(job);
}

async function wordsOf({ slip }: PrintableContent, around: Surroundings): Promise<SlipText> {
  const { slipWords } = await import('#kiosk/documents/slip-words.ts');
  const publicUrl = around.publicUrl();
  if (!publicUrl) throw new Error('the gateway never said its address');
  return slipWords(slip, around.visitorLanguage(), codePageUrl(publicUrl, slip.reference));
}

/** « Appeler un agent »: recorded by the gateway, or told honestly that it was not. */
export function callAgent(terminal: Terminal) {
  return answering(async (input: AgentCallInput): Promise<AgentCallAnswer> => {
    const result = await terminal.gateway.call(agentCallRoute, { body: input, owner: terminal.resources });
    return { kind: result.kind === 'answer' ? 'recorded' : 'notRecorded' };
  });
}
