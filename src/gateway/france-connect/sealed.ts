import * as z from 'zod/mini';
import type { HandOverId } from '#contract/identifiers.ts';
import { handOverCharactersSchema, type HandOverCharacters } from '#domain/france-connect/characters.ts';
import type { Keys } from '../keys/keys.ts';
import type { LoginSecret } from './provider.ts';

type Box = Pick<Keys, 'box'>;

const loginSchema = z.strictObject({ nonce: z.string(), codeVerifier: z.string() });

/**
 * What a hand-over keeps in the database, sealed under a key outside it. Each kind is bound to its hand-over and to what it
 * is: one opens as no other.
 */
export const sealLogin = (keys: Box, id: HandOverId, secret: LoginSecret): Buffer =>
  seal(keys, `${id}/login`, JSON.stringify(secret));
export const openLogin = (keys: Box, id: HandOverId, box: Uint8Array): LoginSecret | undefined => {
  const text = open(keys, `${id}/login`, box);
  return text === undefined ? undefined : loginSchema.parse(JSON.parse(text));
};

export const sealCharacters = (keys: Box, id: HandOverId, characters: HandOverCharacters): Buffer =>
  seal(keys, `${id}/characters`, characters);
export const openCharacters = (keys: Box, id: HandOverId, box: Uint8Array): HandOverCharacters | undefined =>
  handOverCharactersSchema.safeParse(open(keys, `${id}/characters`, box)).data;

export const sealIdToken = (keys: Box, id: HandOverId, idToken: string): Buffer => seal(keys, `${id}/idToken`, idToken);
export const openIdToken = (keys: Box, id: HandOverId, box: Uint8Array): string | undefined =>
  open(keys, `${id}/idToken`, box);

const seal = ({ box }: Box, context: string, text: string): Buffer =>
  box.seal('franceConnect', Buffer.from(text, 'utf8'), context);
const open = ({ box }: Box, context: string, sealed: Uint8Array): string | undefined =>
  box.open('franceConnect', sealed, context)?.toString('utf8');
