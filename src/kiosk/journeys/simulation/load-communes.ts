import { readCommunes, type CommunesOf } from '#domain/benefits/communes/communes.ts';

/** The communes of all départements: one file of the precache, read when a visitor has to say where they live. */
export async function loadCommunes(): Promise<CommunesOf> {
  const { default: data } = await import('#domain/benefits/communes/communes.json');
  return readCommunes(data);
}
