import type { IdentificationMethod, PrinterKind } from '#domain/kiosk/states.ts';
import { provisionalCodeMachine } from '../machine.ts';
import type { Walk } from '#machines/testing/graph.ts';
import { someBirthDate, someCard, someNir, someSlipFacts, someUnverifiedCard } from '#machines/testing/samples.ts';
import { someJourneyInput } from '#machines/testing/site.ts';

/** « Obtenir un code provisoire », with these identification methods and this printer. */
export function provisionalCodeWalk(identification: readonly IdentificationMethod[], printer: PrinterKind): Walk {
  return {
    machine: provisionalCodeMachine,
    input: { ...someJourneyInput, policy: { ...someJourneyInput.policy, identification, printer } },
    events: [
      ...[
        'BEGIN',
        'BACK',
        'LEAVE',
        'NO_CARD',
        'CONFIRM',
        'ACCEPT_REQUEST',
        'PRINT',
        'CAME_OUT',
        'NOTHING_CAME_OUT',
        'PRINT_AGAIN',
        'SHOW_CODE',
        'NOTED',
        'USE_CODE_HERE',
        'UNCOVER',
        'FINISH',
      ].map((type) => ({ type })),
      ...identification.map((method) => ({ type: 'CHOOSE_METHOD', method })),
      { type: 'NIR_GIVEN', nir: someNir },
      { type: 'BIRTH_NAME_GIVEN', birthName: 'Deschamps' },
      { type: 'BIRTH_DATE_GIVEN', birthDate: someBirthDate },
      { type: 'POSTAL_CODE_GIVEN', postalCode: '31000' },
      ...['nir', 'birthName', 'birthDate', 'postalCode'].map((field) => ({ type: 'CHANGE', field })),
    ],
    answers: {
      cardReader: [],
      verifyCardHolder: [{ kind: 'ok' }, { kind: 'wrongDate', left: 1 }, { kind: 'blocked', until: 1 }],
      issueCode: [
        { kind: 'issued', slip: someSlipFacts },
        { kind: 'notNow', reason: 'noAllotment' },
        { kind: 'refused' },
        { kind: 'tooManyCodesForCard' },
        { kind: 'closed', reason: 'sealingKeysExpired' },
      ],
      requestCodeBySms: [{ kind: 'accepted' }, { kind: 'recordedOffline' }, { kind: 'closed', reason: 'noAllotment' }],
      print: [{ kind: 'handedOver' }, { kind: 'failed', failure: 'jammed' }, { kind: 'unknown' }],
    },
    childSnapshots: {
      cardReader: [
        { value: 'missing', context: {} },
        { value: 'empty', context: {} },
        { value: 'reading', context: {} },
        { value: 'card', context: { card: someCard } },
        { value: 'card', context: { card: someUnverifiedCard } },
        { value: 'refused', context: { refusal: 'cardNotVitale' } },
      ],
    },
    distinguish: ({ known, card, issued, changing, notNow, mayPrintAgain, printResult, refusal }) => [
      Object.keys(known as object).length,
      card !== undefined,
      issued !== undefined,
      changing,
      notNow !== undefined,
      mayPrintAgain,
      printResult !== undefined,
      refusal,
    ],
  };
}

/** With everything that a site may offer. */
export const walk = provisionalCodeWalk(['card', 'declared'], 'ticket80');
