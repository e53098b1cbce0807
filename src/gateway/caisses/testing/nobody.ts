import { PERSON_ID_MAX_LENGTH, type PersonId } from '../person-id.ts';

/** A name as long as the gateway's stand-ins for persons unknown, which no caisse gave. */
export const nobody = 'f'.repeat(PERSON_ID_MAX_LENGTH) as PersonId;
