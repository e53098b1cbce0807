import { describe, expect, test } from 'vitest';
import type { IdentificationMethod, PrinterKind } from '#domain/kiosk/states.ts';
import type { Walk } from '../testing/graph.ts';
import {
  actorsNotHandled,
  screenFaults,
  shownValuesOf,
  statesNeverReached,
  statesWithoutWayOut,
  waysThatBreak,
} from '../testing/graph-findings.ts';
import { someBirthDate, someCard, someNir, someSlipFacts, someUnverifiedCard } from '../testing/samples.ts';
import { someJourneyInput } from '../testing/site.ts';
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
  test('reaches each state where both ways are allowed', () => {
    expect(statesNeverReached(both)).toEqual([]);
  });

  test('asks for nothing typed where only cards count, and for no card where nobody has a reader', () => {
    const typed = statesNeverReached(cardOnly).filter((id) => id.startsWith('provisionalCode.typed'));
    expect(typed).toHaveLength(5);
    expect(statesNeverReached(declaredOnly).filter((id) => id.startsWith('provisionalCode.card'))).toHaveLength(6);
  });

  test('shows every screen that it names, and no other but the waiting one', () => {
    expect(shownValuesOf(both)).toEqual([...provisionalCodeScreens, 'waiting'].toSorted());
  });

  test.each([
    ['both ways', both],
    ['cards only', cardOnly],
    ['typing only, no printer', declaredOnly],
  ])('with %s shows exactly one screen everywhere, breaks nowhere and always leads to an end', (_name, walk) => {
    expect(screenFaults(walk)).toEqual([]);
    expect(statesWithoutWayOut(walk)).toEqual([]);
    expect(waysThatBreak(walk)).toEqual([]);
  });

  test('handles the end and the failure of each actor', () => {
    expect(actorsNotHandled(provisionalCodeMachine)).toEqual([]);
  });
});
