import { toBase64Url } from '#contract/bytes/base64url.ts';
import { problemName, problems } from '#contract/routes/problem.ts';
import { outboxRoute } from '#contract/routes/outbox.ts';
import type { CallOptions, CallResult, GatewayClient } from '../gateway-client/gateway-client.ts';
import type { ItemNews, SendingItem } from './outbox-table.ts';

/** The only thing of the gateway that the outbox needs. */
export type OutboxGateway = Pick<GatewayClient, 'call'>;

/**
 * - `answered`: the gateway spoke of each item.
 * - `tryLater`: nothing is known; `refusedKiosk`: it does not accept this kiosk's signature.
 * - `refusedBatch`: it will never take this request as it is.
 */
type PostAnswer =
  | { readonly kind: 'answered'; readonly news: readonly ItemNews[] }
  | { readonly kind: 'tryLater' | 'refusedKiosk' | 'refusedBatch' };

/** What became of a batch, item by item, and of the whole. */
export interface PostedItems {
  readonly kind: 'answered' | 'tryLater' | 'refusedKiosk';
  readonly news: readonly { readonly item: SendingItem; readonly news: ItemNews }[];
}

/** Posts sealed items in one request. Should the gateway refuse the request itself, each is posted alone: one poison item spoils no other. */
export async function postItems(
  gateway: OutboxGateway,
  items: readonly SendingItem[],
  options: CallOptions = {},
): Promise<PostedItems> {
  const answer = await post(gateway, items, options);
  if (answer.kind === 'refusedBatch') {
    return items.length === 1 ? told(items, { kind: 'reject' }) : postOneByOne(gateway, items, options);
  }
  if (answer.kind === 'answered') {
    return {
      kind: 'answered',
      news: items.map((item, index) => ({ item, news: answer.news[index] ?? { kind: 'retry' } })),
    };
  }
  const errorClass = answer.kind === 'refusedKiosk' ? 'auth' : 'retry';
  return { kind: answer.kind, news: items.map((item) => ({ item, news: { kind: 'notSent', errorClass } })) };
}

async function postOneByOne(
  gateway: OutboxGateway,
  items: readonly SendingItem[],
  options: CallOptions,
): Promise<PostedItems> {
  const [first, ...others] = items;
  if (first === undefined) return { kind: 'answered', news: [] };
  const posted = await postItems(gateway, [first], options);
  const rest =
    posted.kind === 'answered'
      ? await postOneByOne(gateway, others, options)
      : told(others, { kind: 'notSent', errorClass: posted.kind === 'refusedKiosk' ? 'auth' : 'retry' });
  return { kind: posted.kind === 'answered' ? rest.kind : posted.kind, news: [...posted.news, ...rest.news] };
}

async function post(gateway: OutboxGateway, items: readonly SendingItem[], options: CallOptions): Promise<PostAnswer> {
  const result = await gateway.call(outboxRoute, {
    ...options,
    body: { items: items.map(({ envelope }) => toBase64Url(envelope)) },
  });
  if (result.kind === 'answer') return newsOf(result, items);
  if (result.kind === 'notEnrolled') return { kind: 'refusedKiosk' };
  if (result.kind !== 'problem') return { kind: 'tryLater' };
  const { recovery } = problems[problemName(result.problem)];
  if (recovery === 'authenticate') return { kind: 'refusedKiosk' };
  return { kind: recovery === 'never' ? 'refusedBatch' : 'tryLater' };
}

/** Results stand in the order of the items; one that names another item, or a missing one, says nothing we may believe. */
function newsOf(
  result: Extract<CallResult<typeof outboxRoute>, { kind: 'answer' }>,
  items: readonly SendingItem[],
): PostAnswer {
  const { results } = result.answer;
  const inOrder =
    results.length === items.length && results.every(({ id }, index) => id === null || id === items[index]?.id);
  return inOrder ? { kind: 'answered', news: results.map(({ outcome }) => outcome) } : { kind: 'tryLater' };
}

function told(items: readonly SendingItem[], news: ItemNews): PostedItems {
  return { kind: 'answered', news: items.map((item) => ({ item, news })) };
}
