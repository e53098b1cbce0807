import * as z from 'zod/mini';
import { itemType, itemTypeNames } from './index.ts';
import type { EnvelopeHeader } from './envelope/header.ts';

const patterns = itemTypeNames.map((type) => `${type}:${itemType(type).keyPattern}`);

/**
 * The name under which an item takes effect once: in the outbox, in the gateway's answers and
 * in its unique constraint. It comes from the signed bytes, never from who carries them.
 */
export const itemKeySchema = z.string().check(z.regex(new RegExp(`^(?:${patterns.join('|')})$`)));
export type ItemKey = z.infer<typeof itemKeySchema>;

/** Like `claim:<allotment>:<index>` or `codeRequest:<item>`. */
export function itemKeyOf(header: EnvelopeHeader): ItemKey {
  return `${header.type}:${itemType(header.type).keyOf(header)}`;
}
