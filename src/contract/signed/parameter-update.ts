import * as z from 'zod/mini';
import {
  parameterIds,
  readParameterTable,
  shippedParameters,
  type ParameterTable,
} from '#domain/benefits/parameters/parameters.ts';
import { utf8Bytes } from '../bytes/bytes.ts';
import type { PublicKeyText } from '../identifiers.ts';
import { readPublicSigningKey } from './signing-key.ts';
import { isValueSigned } from './signed-value.ts';
import { parametersVersionSchema, type SignedParameters } from './signed-parameters.ts';

/** What is signed: the whole table, never a part, so that no two updates can mix. */
const updateSchema = z.strictObject({ format: z.literal(1), version: parametersVersionSchema, table: z.unknown() });

export type ParameterVerdict =
  | { readonly kind: 'genuine'; readonly version: number; readonly table: ParameterTable }
  /** `older`: to go back, publish another table under a higher number. */
  | { readonly kind: 'refused'; readonly reason: 'unknownKey' | 'altered' | 'unreadable' | 'older' };

/**
 * Whether a table may take the place of those held (P40): signed as parameters, never as a release, by a key that this
 * build takes releases of; of a higher number; whole, each value dated and sourced, reaching back as far as ours. Never throws.
 * @param above the highest number held
 */
export async function judgeParameters(
  { key, signature, payload }: SignedParameters,
  { keys, above }: { readonly keys: readonly PublicKeyText[]; readonly above: number },
): Promise<ParameterVerdict> {
  const trusted = keys.includes(key) ? await readPublicSigningKey(key) : undefined;
  if (trusted === undefined) return { kind: 'refused', reason: 'unknownKey' };
  if (!(await isValueSigned('parameters', utf8Bytes(payload), signature, trusted)))
    return { kind: 'refused', reason: 'altered' };
  const update = updateSchema.safeParse(parseJson(payload));
  const table = update.success ? tableOf(update.data.table) : undefined;
  if (!update.success || table === undefined) return { kind: 'refused', reason: 'unreadable' };
  const { version } = update.data;
  return version > above ? { kind: 'genuine', version, table } : { kind: 'refused', reason: 'older' };
}

/** A table the rules can run on: past months need its first values too. */
function tableOf(data: unknown): ParameterTable | undefined {
  try {
    const table = readParameterTable(data);
    const isWhole = parameterIds.every((id) => {
      const [[ours], [theirs]] = [shippedParameters[id].values, table[id].values];
      return (
        ours !== undefined &&
        theirs !== undefined &&
        theirs.from <= ours.from &&
        table[id].unit === shippedParameters[id].unit
      );
    });
    return isWhole ? table : undefined;
  } catch {
    return undefined;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
