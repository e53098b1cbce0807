import { chooseFileRoute } from '#contract/routes/authorisations.ts';
import {
  fileOverviewRoute,
  ownDataRoute,
  paymentsRoute,
  type FileOverviewAnswer,
  type OwnDataAnswer,
} from '#contract/routes/file.ts';
import { problemName } from '#contract/routes/problem.ts';
import { paymentsOf } from '#domain/file/payments.ts';
import type {
  ChooseFileAnswer,
  ChooseFileInput,
  Files,
  ReadFileAnswer,
  ReadPaymentsAnswer,
} from '#machines/my-account/ports.ts';
import type { CallFailure, GatewayClient } from '#kiosk/gateway-client/gateway-client.ts';
import { delayOf, tryAgain } from '#kiosk/terminal/readiness.ts';
import type { VisitorTokenParts } from '#kiosk/terminal/visitor-tokens.ts';
import type { SessionResources } from '#kiosk/wipe/session-resources.ts';

export interface MyAccountParts extends Pick<VisitorTokenParts, 'sessionId'> {
  readonly gateway: Pick<GatewayClient, 'call'>;
  readonly resources: Pick<SessionResources, 'own'>;
}

interface OfAccount {
  readonly token: string;
}

/** The ports of « Mon compte ». */
export interface MyAccountPorts {
  readonly readFile: (input: OfAccount) => Promise<ReadFileAnswer>;
  readonly readPayments: (input: OfAccount) => Promise<ReadPaymentsAnswer>;
  readonly chooseFile: (input: ChooseFileInput) => Promise<ChooseFileAnswer>;
}

/** Asks the gateway for the file of the account that is open here. */
export function createMyAccountPorts(parts: MyAccountParts): MyAccountPorts {
  const { gateway, sessionId, resources: owner } = parts;

  /** What is of the person alone: of who may not see the file, or has none. */
  async function readOwn(token: string): Promise<ReadFileAnswer> {
    const result = await gateway.call(ownDataRoute, { body: { sessionId, token }, owner });
    if (result.kind !== 'answer') return refusalOf(result);
    const { answer } = result;
    return answer.kind === 'own' ? { ...answer, files: filesOf(answer.files) } : answer;
  }

  return {
    async readFile({ token }) {
      const result = await gateway.call(fileOverviewRoute, { body: { sessionId, token }, owner });
      if (result.kind !== 'answer') {
        const refused = refusalOf(result);
        return refused.kind === 'notAllowed' ? await readOwn(token) : refused;
      }
      const { answer } = result;
      if (answer.kind === 'file') return { ...answer, files: filesOf(answer.files) };
      // In the file of another: a protected person may be somebody’s spouse.
      return answer.reason === 'noFile' ? await readOwn(token) : answer;
    },

    async readPayments({ token }) {
      const result = await gateway.call(paymentsRoute, { body: { sessionId, token }, owner });
      if (result.kind !== 'answer') return refusalOf(result);
      const { answer } = result;
      return answer.kind === 'payments' ? { kind: 'payments', payments: paymentsOf(answer.lines) } : answer;
    },

    async chooseFile({ token, file }) {
      const result = await gateway.call(chooseFileRoute, { body: { sessionId, token, file }, owner });
      if (result.kind !== 'answer') return refusalOf(result);
      return { kind: result.answer.actsIn === file ? 'chosen' : 'notAllowed' };
    },
  };
}

type AnsweredFiles = Extract<FileOverviewAnswer | OwnDataAnswer, { readonly files: unknown }>['files'];

function filesOf({ actsFor, authorisations }: AnsweredFiles): Files {
  const spouse = authorisations?.spouse;
  return {
    actsFor,
    actsIn: authorisations?.actsIn ?? null,
    others: authorisations?.receivedFrom.map(({ ref, name }) => ({ ref, name })) ?? [],
    isResponsible: authorisations?.isResponsible ?? true,
    spouse: spouse ? { name: spouse.name, isAuthorised: spouse.isAuthorised } : null,
  };
}

function refusalOf(failure: CallFailure): Exclude<ChooseFileAnswer, { readonly kind: 'chosen' }> {
  if (failure.kind !== 'problem') return tryAgain('offline');
  const name = problemName(failure.problem);
  switch (name) {
    case 'notAllowed':
    case 'sessionOver':
      return { kind: name };
    case 'tooManyTries':
      return tryAgain('busy');
    default:
      return tryAgain(delayOf(failure));
  }
}
