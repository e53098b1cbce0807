import { fromBase64Url } from '#contract/bytes/base64url.ts';
import type { Bytes } from '#contract/bytes/bytes.ts';
import { headerBytes, readHeader, type EnvelopeHeader } from '#contract/items/envelope/header.ts';
import { itemKeyOf, type ItemKey } from '#contract/items/item-key.ts';
import { layoutOf } from '#contract/items/envelope/layout.ts';
import { problem, type ProblemName } from '#contract/routes/problem.ts';
import type { AnswerOf } from '#contract/routes/route.ts';
import { outboxRoute, type OutboxOutcome } from '#contract/routes/outbox.ts';
import type { CallFailure } from '../../gateway-client/gateway-client.ts';
import type { NewItem } from '../outbox-table.ts';
import type { OutboxGateway } from '../post-items.ts';

/** An item whose envelope has a true header and nothing sealed behind it. */
export function fakeItem(index: number, createdAt: number): NewItem {
  const header: EnvelopeHeader = {
    type: 'claim',
    origin: '00112233',
    caisse: index % 2 === 0 ? 'caf-31' : 'cpam-31',
    kioskId: 7,
    kioskKeyId: 1,
    gatewayKeyId: 1,
    allotmentId: '0123456789abcdef',
    index,
  };
  const envelope: Bytes = new Uint8Array(layoutOf('claim').length);
  envelope.set(headerBytes(header));
  return { id: itemKeyOf(header), type: 'claim', caisse: header.caisse, envelope, createdAt };
}

/** What happens to one request. */
export type Weather =
  | 'fine'
  /** Everything took effect, and the answer was lost. */
  | 'answerLost'
  /** Everything took effect, and the kiosk dies before any answer. */
  | 'silent'
  | 'offline'
  | 'badAnswer'
  | { readonly problem: Exclude<ProblemName, 'invalidInput' | 'tooManyTries' | 'passwordRefused'> };

export interface FakeGateway extends OutboxGateway {
  /** Items that took effect. */
  readonly effects: ReadonlySet<ItemKey>;
  /** Items posted although an answer had already ended them: must stay empty. */
  readonly repeatedAfterAnswer: readonly ItemKey[];
  /** The items of each request that arrived. */
  readonly requests: readonly (readonly ItemKey[])[];
}

/** A gateway that lets each item take effect once, in whatever weather. */
export function fakeGateway(
  options: {
    readonly weather?: () => Weather;
    readonly outcomeOf?: (id: ItemKey) => OutboxOutcome;
    /** Items that make the whole request unreadable. */
    readonly poison?: ReadonlySet<ItemKey>;
    readonly during?: () => Promise<void>;
  } = {},
): FakeGateway {
  const effects = new Set<ItemKey>();
  const answered = new Set<ItemKey>();
  const repeatedAfterAnswer: ItemKey[] = [];
  const requests: ItemKey[][] = [];
  const outcomeOf = options.outcomeOf ?? ((): OutboxOutcome => ({ kind: 'active', validUntil: 1 }));

  const take = (id: ItemKey): OutboxOutcome => {
    const outcome = outcomeOf(id);
    if (outcome.kind !== 'retry' && outcome.kind !== 'reject') effects.add(id);
    return outcome;
  };

  const answer = async (
    items: readonly string[],
  ): Promise<CallFailure | { kind: 'answer'; answer: AnswerOf<typeof outboxRoute> }> => {
    const weather = options.weather?.() ?? 'fine';
    if (weather === 'offline') return { kind: 'offline' };
    const ids = items.map(idOf);
    requests.push(ids);
    repeatedAfterAnswer.push(...ids.filter((id) => answered.has(id)));
    await options.during?.();
    if (typeof weather === 'object') return { kind: 'problem', problem: problem(weather.problem) };
    if (ids.some((id) => options.poison?.has(id)))
      return { kind: 'problem', problem: problem('invalidInput', { fields: [] }) };
    const results = ids.map((id) => ({ id, outcome: take(id) }));
    if (weather === 'silent') return new Promise(() => undefined);
    if (weather === 'answerLost') return { kind: 'timeout' };
    if (weather === 'badAnswer') return { kind: 'badAnswer' };
    for (const { id, outcome } of results) if (outcome.kind !== 'retry') answered.add(id);
    return { kind: 'answer', answer: { results } };
  };

  return {
    effects,
    repeatedAfterAnswer,
    requests,
    call: (async (route: typeof outboxRoute, { body }: { body: { items: readonly string[] } }) => {
      if (route !== outboxRoute) throw new Error('the outbox calls one route only');
      return answer(body.items);
    }) as OutboxGateway['call'],
  };
}

function idOf(item: string): ItemKey {
  const header = readHeader(fromBase64Url(item) ?? new Uint8Array());
  if (header === undefined) throw new Error('not an envelope');
  return itemKeyOf(header);
}
