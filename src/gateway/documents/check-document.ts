import type { DocumentCheck, documentCheckRoute } from '#contract/routes/document-checks.ts';
import type { AnswerOf } from '#contract/routes/route.ts';
import { sameMac } from '../keys/keys.ts';
import { findDocument } from './register.ts';
import { isAmong, sealMac, typedMac } from './register-macs.ts';
import type { DocumentServices } from './services.ts';

type Asked = DocumentCheck extends infer Each ? (Each extends unknown ? Omit<Each, 'challengeAnswer'> : never) : never;

const unknownMacs = { seal_mac: Buffer.alloc(32), typed_macs: Buffer.alloc(0), status: 'withdrawn' } as const;

/**
 * What the register says of a document. For a reference that nobody has the same statement, HMAC and comparison run, and the
 * words are the same as for one that does not match (I7).
 */
export async function checkDocument(
  { database, keys }: Pick<DocumentServices, 'database' | 'keys'>,
  asked: Asked,
): Promise<AnswerOf<typeof documentCheckRoute>> {
  const row = await findDocument(database, asked.reference);
  const current = keys.documentRegister.current();
  const key = keys.documentRegister.byId(row?.mac_key_id ?? current.id) ?? current;
  const { seal_mac: kept, typed_macs: typed, status } = row ?? unknownMacs;
  if (asked.kind === 'scanned') {
    const isTheOne = sameMac(sealMac(key, asked.reference, asked.fingerprint), kept);
    return { kind: 'scanned', status: isTheOne ? statusWords[status] : 'unknown' };
  }
  const matches = isAmong(typedMac(key, asked.reference, asked), typed) && status === 'valid';
  return { kind: 'typed', outcome: matches ? 'matches' : 'doesNotMatch' };
}

const statusWords = { valid: 'known', withdrawn: 'withdrawn' } as const;
