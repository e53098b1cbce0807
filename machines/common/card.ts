import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { Nir } from '#domain/identity/nir.ts';
import type { ClaimProof } from '#domain/provisional-code/claim.ts';
import { SECOND_MS, type CalendarDate, type EpochMs } from '#domain/time/instant.ts';
import type { CardNews } from '../card-reader/machine.ts';
import type { CardRefusal, ReadCard } from '../card-reader/ports.ts';
import { only } from './answer.ts';
import type { KnownData } from './journey.ts';
import { answerPort } from './not-provided.ts';
import { waiting } from './screen-meta.ts';

/** Problems of a card before any check; each has its own sentence and a next step. */
export type CardProblem = CardRefusal | 'readerMissing';

/** What a journey in which a card is presented keeps of it. */
export interface CardContext {
  readonly card: ReadCard | undefined;
  readonly cardProblem: CardProblem | undefined;
  /** No card was seen for a while: the screen helps. */
  readonly hinted: boolean;
  /** The date typed beside the card; in `known` only once it was right. */
  readonly cardBirthDate: CalendarDate | undefined;
  /** Tries left after a wrong date. */
  readonly datesLeft: number | undefined;
}

/** What the screens of the card send, and the reader. */
export type CardEvent =
  /** « Je n'ai pas ma carte ». */
  | { readonly type: 'NO_CARD' }
  /** From the reader, never from a screen. */
  | CardNews;

export const noCard: CardContext = {
  card: undefined,
  cardProblem: undefined,
  hinted: false,
  cardBirthDate: undefined,
  datesLeft: undefined,
};

/** No card seen this long: the screen says how to hold it. */
export const cardHintMs = 20 * SECOND_MS;

export interface CardHolderClaim {
  readonly caisse: CaisseId;
  readonly nir: Nir;
  readonly birthDate: CalendarDate;
  readonly proof: ClaimProof;
}

/** Three wrong dates block the card on this kiosk for 24 h; `left` counts the tries that remain. */
export type CardHolderAnswer =
  | { readonly kind: 'ok' }
  | { readonly kind: 'wrongDate'; readonly left: number }
  | { readonly kind: 'blocked'; readonly until: EpochMs };

/** @throws Error when there is no genuine card. Unreachable: the chart reads one first. */
export function cardHolderOf({
  caisse,
  card,
  cardBirthDate,
}: CardContext & { readonly caisse: CaisseId }): CardHolderClaim {
  if (!card?.proof || cardBirthDate === undefined) throw new Error('no verified card and date');
  return { caisse, nir: card.nir, birthDate: cardBirthDate, proof: card.proof };
}

/** Compares the typed date with that of the card just read; the throttle outlives a restart. */
export const verifyCardHolder = answerPort<CardHolderClaim, CardHolderAnswer>('verifyCardHolder');

/** For the `assign` of `loseCard` in the setup of the journey: a card that leaves the reader takes the identity with it. */
export const cardLost = (_parts: unknown, { problem }: { readonly problem: CardProblem }): Partial<CardContext> => ({
  ...noCard,
  cardProblem: problem,
});

/** For the `assign` of `keepCardDate`. */
export const cardDated = (
  _parts: unknown,
  { birthDate }: { readonly birthDate: CalendarDate },
): Pick<CardContext, 'cardBirthDate' | 'datesLeft'> => ({ cardBirthDate: birthDate, datesLeft: undefined });

/** For the `assign` of `learnCardHolder`: nobody types what the card has said (A30). */
export function cardHolderKnown({
  context,
}: {
  readonly context: CardContext & { readonly caisse: CaisseId };
}): Pick<KnownData, 'nir' | 'birthDate'> {
  const { nir, birthDate } = cardHolderOf(context);
  return { nir, birthDate };
}

interface Read {
  readonly event: { readonly card: ReadCard };
}
interface Refused {
  readonly event: { readonly reason: CardRefusal };
}
interface Dated {
  readonly event: { readonly birthDate: CalendarDate };
}
interface Checked {
  readonly event: { readonly output: CardHolderAnswer };
}

/**
 * From the empty slot to the birth date that is the card's (SECURITY « Identity and levels »). The journey runs
 * `cardReader` and raises its news; its setup has the delays `cardHint` and `answerLimit`, the guard `mayDeclare` and the
 * actions `keepCard`, `loseCard`, `hintAtCard`, `keepCardDate`, `noteDatesLeft`, `noteCardBlocked`, `learn` and
 * `learnCardHolder`.
 */
export function cardStates<
  const Typed extends string,
  const Proven extends string,
  const Blocked extends string,
  const Failed extends string,
>(ways: {
  /** A card that is read and not proven genuine saves typing the number, nothing more. */
  readonly typed: Typed;
  readonly proven: Proven;
  readonly blocked: Blocked;
  readonly failed: Failed;
}) {
  return {
    insert: {
      meta: { screen: 'insertCard' },
      after: { cardHint: { actions: 'hintAtCard' } },
      on: { CARD_INSERTED: 'reading', CARD_REMOVED: {} },
    },
    reading: {
      meta: waiting('readingCard'),
      tags: 'busy',
      on: {
        CARD_READ: [
          {
            guard: ({ event }: Read) => event.card.proof !== undefined,
            target: 'birthDate',
            actions: { type: 'keepCard', params: ({ event: { card } }: Read) => ({ card }) },
          },
          {
            guard: 'mayDeclare',
            target: ways.typed,
            actions: { type: 'learn', params: ({ event }: Read) => ({ nir: event.card.nir }) },
          },
          { target: 'problem', actions: { type: 'loseCard', params: { problem: 'cardUnreadable' } } },
        ],
        CARD_REFUSED: {
          target: 'problem',
          actions: { type: 'loseCard', params: ({ event }: Refused) => ({ problem: event.reason }) },
        },
      },
    },
    problem: {
      meta: { screen: 'cardProblem' },
      // Taking the card out is what the screen asks for.
      on: { CARD_INSERTED: 'reading', CARD_REMOVED: {} },
    },
    birthDate: {
      meta: { screen: 'cardBirthDate' },
      tags: 'typing',
      on: {
        BIRTH_DATE_GIVEN: {
          target: 'checking',
          actions: { type: 'keepCardDate', params: ({ event: { birthDate } }: Dated) => ({ birthDate }) },
        },
      },
    },
    checking: {
      meta: waiting('checkingCard'),
      tags: ['busy', 'noReturn'],
      after: { answerLimit: ways.failed },
      on: { BACK: {}, NO_CARD: {} },
      invoke: {
        id: 'verifyCardHolder',
        src: 'verifyCardHolder',
        input: ({ context }: { readonly context: CardContext & { readonly caisse: CaisseId } }) =>
          cardHolderOf(context),
        onDone: [
          {
            guard: ({ event }: Checked) => event.output.kind === 'ok',
            target: ways.proven,
            actions: 'learnCardHolder',
          },
          {
            guard: ({ event }: Checked) => event.output.kind === 'wrongDate',
            target: 'birthDate',
            // What was typed stays, to be corrected (I8).
            actions: {
              type: 'noteDatesLeft',
              params: ({ event }: Checked) => ({ left: only(event.output, 'wrongDate').left }),
            },
          },
          {
            target: ways.blocked,
            actions: {
              type: 'noteCardBlocked',
              params: ({ event }: Checked) => ({ until: only(event.output, 'blocked').until }),
            },
          },
        ],
        onError: ways.failed,
      },
    },
  } as const;
}
