import * as z from 'zod/mini';
import type { EnvelopeHeader } from './header.ts';

/**
 * The name under which an item takes effect once: in the outbox, in the gateway's answers and
 * in its unique constraint. It comes from the signed bytes, never from who carries them.
 */
export const itemKeySchema = z
  .string()
  .check(z.regex(/^(?:claim:[0-9a-f]{16}:(?:0|[1-9]\d{0,4})|codeRequest:[0-9a-f]{32})$/));
export type ItemKey = z.infer<typeof itemKeySchema>;

/** `claim:<allotment>:<index>` or `codeRequest:<item>`. */
export function itemKeyOf(header: EnvelopeHeader): ItemKey {
  return header.type === 'claim' ? `claim:${header.allotmentId}:${header.index}` : `codeRequest:${header.itemId}`;
}
