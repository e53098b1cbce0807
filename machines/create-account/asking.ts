import type { BirthPlace, Civility, TypedContact } from '#domain/account/creation.ts';
import { birthDateQuestion, birthNameQuestion, nirQuestion, postalCodeQuestion } from '../common/identity.ts';
import { creationFields, type CreationField } from './answers.ts';
import { createAccount } from './setup.ts';

/** The state that asks for a field: a contact is asked by kind first. */
const stateOf = {
  nir: 'nir',
  civility: 'civility',
  birthName: 'birthName',
  firstNames: 'firstNames',
  usedName: 'usedName',
  birthDate: 'birthDate',
  birthPlace: 'birthPlace',
  livesInFrance: 'livesInFrance',
  postalCode: 'postalCode',
  iban: 'iban',
  cardNumber: 'cardNumber',
  contact: 'contact',
} as const satisfies Record<CreationField, string>;

const whenChanging = { guard: 'isChanging', target: 'check' } as const;

/** « Retour »: to the check where an answer is being changed, else to the question before, else out of the questions. */
function before(field: CreationField) {
  const earlier = creationFields.slice(0, creationFields.indexOf(field)).toReversed();
  return [
    whenChanging,
    ...earlier.map((each) => ({ guard: { type: 'isAsked', params: { field: each } }, target: stateOf[each] }) as const),
    { target: '#createAccount.leavingQuestions' } as const,
  ];
}

const firstOpen = creationFields.map(
  (field) => ({ guard: { type: 'isOpen', params: { field } }, target: stateOf[field] }) as const,
);

const change = creationFields.map((field) => ({
  guard: ({ event }: { readonly event: { readonly field: CreationField } }) => event.field === field,
  target: stateOf[field],
  actions: 'noteChanging' as const,
}));

interface Given<Answer> {
  readonly event: Answer;
}

/** Civil status (#173), the RIB of who creates an ameli account (#256), the contact (#175), and all of it to check (A33). */
export const asking = createAccount.createStateConfig({
  // Another answer is another creation.
  entry: ['forgetCreation', 'takeTypedWay', { type: 'noteAct', params: { act: 'start' } }],
  exit: 'noteAllAnswered',
  initial: 'next',
  states: {
    next: { always: [{ guard: 'isTooYoung', target: 'tooYoung' }, ...firstOpen, { target: 'check' }] },
    nir: nirQuestion(before('nir')),
    civility: {
      meta: { screen: 'civility' },
      on: {
        CIVILITY_GIVEN: {
          target: 'next',
          actions: {
            type: 'learnAnswer',
            params: ({ event: { civility } }: Given<{ readonly civility: Civility }>) => ({ civility }),
          },
        },
        BACK: before('civility'),
      },
    },
    birthName: birthNameQuestion(before('birthName')),
    firstNames: {
      meta: { screen: 'firstNames' },
      tags: 'typing',
      on: {
        FIRST_NAMES_GIVEN: {
          target: 'next',
          actions: { type: 'learnAnswer', params: ({ event: { firstNames } }) => ({ firstNames }) },
        },
        BACK: before('firstNames'),
      },
    },
    usedName: {
      meta: { screen: 'usedName' },
      tags: 'typing',
      on: {
        USED_NAME_GIVEN: {
          target: 'next',
          actions: { type: 'learnAnswer', params: ({ event: { usedName } }) => ({ usedName }) },
        },
        BACK: before('usedName'),
      },
    },
    birthDate: birthDateQuestion(before('birthDate')),
    /** Said before anything is sent: it follows from the date alone. */
    tooYoung: {
      meta: { screen: 'tooYoung' },
      on: {
        CHANGE: { guard: { type: 'isAsked', params: { field: 'birthDate' } }, target: 'birthDate' },
        LEAVE: { target: '#createAccount.ended', actions: 'endRefused' },
        BACK: [
          { guard: { type: 'isAsked', params: { field: 'birthDate' } }, target: 'birthDate' },
          { target: '#createAccount.ended', actions: 'endRefused' },
        ],
      },
    },
    birthPlace: {
      meta: { screen: 'birthPlace' },
      on: {
        BIRTH_PLACE_GIVEN: {
          target: 'next',
          actions: {
            type: 'learnAnswer',
            params: ({ event: { birthPlace } }: Given<{ readonly birthPlace: BirthPlace }>) => ({ birthPlace }),
          },
        },
        BACK: before('birthPlace'),
      },
    },
    livesInFrance: {
      meta: { screen: 'livesInFrance' },
      on: {
        RESIDENCE_GIVEN: {
          target: 'next',
          actions: { type: 'learnAnswer', params: ({ event: { livesInFrance } }) => ({ livesInFrance }) },
        },
        BACK: before('livesInFrance'),
      },
    },
    postalCode: postalCodeQuestion(before('postalCode')),
    iban: {
      meta: { screen: 'iban' },
      tags: 'typing',
      on: {
        IBAN_GIVEN: {
          target: 'rib',
          actions: { type: 'learnAnswer', params: ({ event: { iban } }) => ({ iban }) },
        },
        BACK: before('iban'),
      },
    },
    /** What was understood of the RIB, as it stands on its sheet (#256). */
    rib: { meta: { screen: 'rib' }, on: { CONFIRM: 'next', CHANGE: 'iban', BACK: 'iban' } },
    cardNumber: {
      meta: { screen: 'cardNumber' },
      tags: 'typing',
      on: {
        CARD_NUMBER_GIVEN: {
          target: 'next',
          actions: { type: 'learnAnswer', params: ({ event: { cardNumber } }) => ({ cardNumber }) },
        },
        BACK: before('cardNumber'),
      },
    },
    contact: { always: [{ guard: 'isAmeli', target: 'mail' }, { target: 'contactKind' }] },
    contactKind: {
      meta: { screen: 'contactKind' },
      on: {
        CONTACT_KIND_CHOSEN: [{ guard: ({ event }) => event.kind === 'mail', target: 'mail' }, { target: 'mobile' }],
        NO_CONTACT: '#createAccount.noContact',
        BACK: before('contact'),
      },
    },
    mobile: {
      meta: { screen: 'mobile' },
      tags: 'typing',
      on: { CONTACT_GIVEN: { target: 'next', actions: learnContact() }, BACK: 'contactKind' },
    },
    mail: {
      meta: { screen: 'mail' },
      tags: 'typing',
      on: {
        CONTACT_GIVEN: { target: 'next', actions: learnContact() },
        BACK: [{ guard: 'isAmeli', target: 'beforeMail' }, { target: 'contactKind' }],
      },
    },
    beforeMail: { always: before('contact') },
    check: {
      meta: { screen: 'check' },
      entry: 'noteAllAnswered',
      on: { CONFIRM: '#createAccount.starting', CHANGE: change, BACK: stateOf.contact },
    },
  },
});

function learnContact() {
  return {
    type: 'learnAnswer',
    params: ({ event: { contact } }: Given<{ readonly contact: TypedContact }>) => ({ contact }),
  } as const;
}
