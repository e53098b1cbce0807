import { handOverAddress, handOverUrl } from '#contract/addresses/hand-over-url.ts';
import type { PublicUrl } from '#contract/addresses/public-url.ts';
import {
  drawHandOverRoute,
  endHandOverRoute,
  handOverProgressRoute,
  typeHandOverCharactersRoute,
} from '#contract/routes/france-connect.ts';
import { problemName } from '#contract/routes/problem.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { ReadinessAnswer } from '#machines/common/readiness.ts';
import type {
  CharactersAnswer,
  CharactersInput,
  DrawAnswer,
  HandOverInput,
  ProgressAnswer,
} from '#machines/france-connect/ports.ts';
import type { CallFailure } from '#kiosk/gateway-client/gateway-client.ts';
import { createReadiness, delayOf, tryAgain, type ReadinessParts } from '#kiosk/terminal/readiness.ts';
import { createVisitorTokens, type VisitorTokenParts } from '#kiosk/terminal/visitor-tokens.ts';

export interface FranceConnectParts extends ReadinessParts, VisitorTokenParts {
  /** Where phones reach the gateway. */
  readonly publicUrl: () => PublicUrl | undefined;
}

/** The ports of « S'identifier avec FranceConnect ». */
export interface FranceConnectPorts {
  readonly checkReadiness: (input: { readonly caisse: CaisseId }) => Promise<ReadinessAnswer>;
  readonly drawHandOver: (input: { readonly caisse: CaisseId }) => Promise<DrawAnswer>;
  readonly askProgress: (input: HandOverInput) => Promise<ProgressAnswer>;
  readonly typeCharacters: (input: CharactersInput) => Promise<CharactersAnswer>;
  readonly giveUp: (input: HandOverInput) => Promise<void>;
}

/** Hands over to the visitor's phone, through the gateway. */
export function createFranceConnectPorts(parts: FranceConnectParts): FranceConnectPorts {
  const { gateway, sessionId, resources: owner, publicUrl } = parts;
  const tokens = createVisitorTokens(parts);
  let latest: string | undefined;

  /** The wipe ends all that the visit has handed over, and what it opened: the answer with its token may be lost. */
  const hold = (handOverId: string): void => {
    if (latest === undefined) {
      owner.own('key', () => {
        const body = { sessionId, handOverId: latest ?? handOverId, wiped: true };
        // Not owned by the visit, or the wipe would abort it; a lost one is covered by its own time.
        void gateway.call(endHandOverRoute, { body, keepalive: true });
      });
    }
    latest = handOverId;
  };

  return {
    checkReadiness: createReadiness(parts),

    async drawHandOver({ caisse }) {
      const url = publicUrl();
      const result = await gateway.call(drawHandOverRoute, { body: { sessionId, caisse }, owner });
      if (result.kind !== 'answer') return tryAgain(delayOf(result));
      const { handOverId, token, site, kioskNumber } = result.answer;
      hold(handOverId);
      if (url === undefined) return tryAgain('offline');
      return {
        kind: 'drawn',
        handOver: { handOverId, url: handOverUrl(url, token), address: handOverAddress(url), site, kioskNumber },
      };
    },

    async askProgress({ handOverId }) {
      const result = await gateway.call(handOverProgressRoute, { body: { sessionId, handOverId }, owner });
      if (result.kind !== 'answer')
        return isOver(result) ? { kind: 'over', outcome: 'expired' } : tryAgain(delayOf(result));
      const { answer } = result;
      return answer.kind === 'over' ? answer : { kind: 'underWay', stage: answer.stage };
    },

    async typeCharacters({ caisse, handOverId, characters }) {
      const body = { sessionId, handOverId, characters };
      const result = await gateway.call(typeHandOverCharactersRoute, { body, owner });
      if (result.kind !== 'answer')
        return isOver(result) ? { kind: 'over', outcome: 'expired' } : tryAgain(delayOf(result));
      const { answer } = result;
      return answer.kind === 'open'
        ? { kind: 'open', account: await tokens.holdAccount(caisse, answer.account) }
        : answer;
    },

    async giveUp({ handOverId }) {
      await gateway.call(endHandOverRoute, { body: { sessionId, handOverId, wiped: false }, owner });
    },
  };
}

/** The gateway knows it no more. */
const isOver = (failure: CallFailure): boolean =>
  failure.kind === 'problem' && problemName(failure.problem) === 'sessionOver';
