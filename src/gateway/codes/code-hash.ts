import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { ProvisionalCode } from '#domain/provisional-code/code.ts';
import type { Reference } from '#domain/provisional-code/reference.ts';
import { PERSON_ID_MAX_LENGTH, type PersonId } from '../caisses/person-id.ts';
import type { HmacKey } from '../keys/keys.ts';

/** All that a code's hash binds: a hash copied to another row, person or caisse matches nothing there. */
export interface HashedCode {
  readonly caisse: CaisseId;
  readonly person: PersonId;
  readonly codeId: string;
  readonly reference: Reference;
  readonly code: ProvisionalCode;
}

/**
 * HMAC-SHA-256(key, "code/v1" ‖ caisse ‖ person ‖ codeId ‖ reference ‖ code), each part behind its length
 * (SECURITY « Provisional codes »). The person's name is filled up with NUL to one length: somebody and a stand-in
 * cost the same. With 10,000 candidates a slow hash would protect nothing; a key outside the database does.
 */
export function codeHash(key: HmacKey, { caisse, person, codeId, reference, code }: HashedCode): Buffer {
  return key.mac(['code/v1', caisse, person.padEnd(PERSON_ID_MAX_LENGTH, '\0'), codeId, reference, code]);
}
