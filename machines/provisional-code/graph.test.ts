import { describe, expect, test } from 'vitest';
import type { IdentificationMethod, PrinterKind } from '#domain/kiosk/states.ts';
import type { Walk } from '../testing/graph.ts';
import { statesNeverReached } from '../testing/graph-findings.ts';
import { someBirthDate, someCard, someNir, someSlipFacts, someUnverifiedCard } from '../testing/samples.ts';
import { someJourneyInput } from '../testing/site.ts';
import { expectSoundGraph } from '../testing/sound-graph.ts';
import { provisionalCodeMachine } from './machine.ts';
import { provisionalCodeScreens } from './screens.ts';

function walkWith(identification: readonly IdentificationMethod[], printer: PrinterKind): Walk {
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

const both = walkWith(['card', 'declared'], 'ticket80');
const cardOnly = walkWith(['card'], 'a4');
const declaredOnly = walkWith(['declared'], 'none');

describe('« Obtenir un code provisoire », every path', () => {
  expectSoundGraph({
    walks: [both, cardOnly, declaredOnly],
    ends: 'final',
    screens: [...provisionalCodeScreens, 'waiting'],
  });

  test('asks for nothing typed where only cards count, and for no card where nobody has a reader', () => {
    const typed = statesNeverReached(cardOnly).filter((id) => id.startsWith('provisionalCode.typed'));
    expect(typed).toHaveLength(5);
    expect(statesNeverReached(declaredOnly).filter((id) => id.startsWith('provisionalCode.card'))).toHaveLength(6);
  });
});
