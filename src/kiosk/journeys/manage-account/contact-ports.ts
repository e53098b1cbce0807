import {
  accountContactsRoute,
  changeContactRoute,
  confirmAccountRoute,
  sendContactCodeRoute,
} from '#contract/routes/account-contacts.ts';
import { problemName, type ProblemName } from '#contract/routes/problem.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type {
  ChangeContactAnswer,
  ChangeContactInput,
  ConfirmAnswer,
  ConfirmInput,
  ContactCodeAnswer,
  ContactCodeInput,
  ContactsAnswer,
} from '#machines/manage-account/contacts-ports.ts';
import type { CallFailure } from '#kiosk/gateway-client/gateway-client.ts';
import { delayOf, tryAgain } from '#kiosk/terminal/readiness.ts';
import type { VisitorTokenParts } from '#kiosk/terminal/visitor-tokens.ts';

/** The ports of « Mes coordonnées de contact ». */
export interface ContactPorts {
  readonly readContacts: (input: { readonly token: string }) => Promise<ContactsAnswer>;
  readonly confirmHolder: (input: ConfirmInput) => Promise<ConfirmAnswer>;
  readonly sendContactCode: (input: ContactCodeInput) => Promise<ContactCodeAnswer>;
  readonly changeContact: (input: ChangeContactInput) => Promise<ChangeContactAnswer>;
}

/** Asks the gateway about the contacts of the account that is open here. */
export function createContactPorts(parts: VisitorTokenParts): ContactPorts {
  const { gateway, sessionId, resources: owner } = parts;
  return {
    async readContacts({ token }) {
      const result = await gateway.call(accountContactsRoute, { body: { sessionId, token }, owner });
      if (result.kind === 'answer') return { kind: 'contacts', ...result.answer };
      return refusalOf(nameOf(result)) ?? tryAgain(delayOf(result));
    },

    async confirmHolder(input) {
      const result = await gateway.call(confirmAccountRoute, { body: { sessionId, ...input }, owner });
      if (result.kind === 'answer') return { kind: 'confirmed' };
      const name = nameOf(result);
      if (name === 'doesNotMatch') return { kind: 'doesNotMatch' };
      return pauseOf(result, parts.now()) ?? refusalOf(name) ?? tryAgain(delayOf(result));
    },

    async sendContactCode(input) {
      const result = await gateway.call(sendContactCodeRoute, { body: { sessionId, ...input }, owner });
      if (result.kind === 'answer') {
        const againAt = result.answer.againAt - (await parts.gatewayTime()) + parts.now();
        return { kind: 'accepted', againAt };
      }
      const name = nameOf(result);
      if (name === 'proofNeeded') return { kind: 'proofNeeded' };
      return pauseOf(result, parts.now()) ?? refusalOf(name) ?? tryAgain(delayOf(result));
    },

    async changeContact(input) {
      const result = await gateway.call(changeContactRoute, { body: { sessionId, ...input }, owner });
      if (result.kind === 'answer') return { kind: 'changed', contacts: result.answer.contacts };
      const name = nameOf(result);
      switch (name) {
        case 'doesNotMatch':
        case 'codeExpired':
        case 'codeUsed':
        case 'codeDestroyed':
          return { kind: 'codeRefused', reason: name };
        case 'mailTaken':
          return { kind: 'mailTaken' };
        case 'proofNeeded':
          return { kind: 'proofNeeded' };
        default:
          return pauseOf(result, parts.now()) ?? refusalOf(name) ?? tryAgain(delayOf(result));
      }
    },
  };
}

const nameOf = (failure: CallFailure): ProblemName | undefined =>
  failure.kind === 'problem' ? problemName(failure.problem) : undefined;

function pauseOf(failure: CallFailure, now: EpochMs) {
  if (failure.kind !== 'problem' || !('retryAfterMs' in failure.problem)) return undefined;
  return { kind: 'tooManyTries', until: now + failure.problem.retryAfterMs } as const;
}

function refusalOf(name: ProblemName | undefined) {
  switch (name) {
    case 'sessionOver':
    case 'notAllowed':
      return { kind: name } as const;
    case 'notOfferedHere':
      return { kind: 'notOffered' } as const;
    default:
      return undefined;
  }
}
