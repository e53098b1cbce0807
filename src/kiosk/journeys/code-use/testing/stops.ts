import { codeUseMachine } from '#machines/code-use/machine.ts';
import { goodPassword } from '#machines/code-use/testing/code-use-run.ts';
import { someBirthDate, someNir } from '#machines/testing/samples.ts';
import { someJourneyInput } from '#machines/testing/site.ts';
import { answering, chartStops, hasAnswered, identityActs } from '#kiosk/testing/chart-stops.ts';
import type { Stop } from '#kiosk/testing/journey-proof.ts';

/** They take a fault of the caisse or of the clock at the right moment. */
export const notWalkedTo = ['tryAgain', 'refused', 'notSavedYet', 'tokenExpired'] as const;

/** Drawn for at most one visitor in ten thousand. */
const someCode = '4071';

export const codeUseStops = (): readonly Stop[] =>
  chartStops({
    journey: 'codeUse',
    walk: {
      machine: codeUseMachine,
      input: someJourneyInput,
      events: [
        { type: 'BEGIN' },
        { type: 'NIR_GIVEN', nir: someNir },
        { type: 'BIRTH_DATE_GIVEN', birthDate: someBirthDate },
        { type: 'CODE_GIVEN', code: '4073' },
        { type: 'PASSWORD_GIVEN', password: goodPassword },
        { type: 'PASSWORD_REPEATED', password: goodPassword },
      ],
      answers: {
        checkReadiness: [{ kind: 'ready' }, { kind: 'notNow', reason: 'offline' }],
        openWithCode: [{ kind: 'opened', token: 'token-1', rulesKind: 'caf' }, { kind: 'doesNotMatch' }],
        renewToken: [],
        setPassword: [{ kind: 'active', noticeSentTo: 'email' }],
        releaseToken: [undefined],
      },
      distinguish: ({ known, code, password }) => [
        Object.keys(known as object).length,
        code !== undefined,
        password !== undefined,
      ],
    },
    acts: {
      ...identityActs,
      CODE_GIVEN: answering(({ code }) => code ?? someCode),
      PASSWORD_GIVEN: answering(({ password }) => password),
      PASSWORD_REPEATED: answering(({ password }) => password),
    },
    needs: (steps) => ({ code: hasAnswered(steps, 'openWithCode', 'opened') }),
  });
