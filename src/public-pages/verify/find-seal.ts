import { beginsAsSeal } from '#contract/seal/seal-header.ts';
import type { FoundSeal } from './check-seal.ts';
import type { CodeReader } from './code-reader.ts';
import type { Picture } from './picture.ts';

/** The seal in a picture; `otherCode`: what is there is something else; undefined: no code is seen. */
export async function findSeal(
  { read, readAgain }: CodeReader,
  picture: Picture,
): Promise<FoundSeal | 'otherCode' | undefined> {
  const texts = await read(picture);
  const text = texts.find(beginsAsSeal);
  if (text === undefined) return texts.length === 0 ? undefined : 'otherCode';
  if (readAgain === undefined) return { text };
  return { text, readAgain: async () => (await readAgain(picture).catch(() => [])).find(beginsAsSeal) };
}
