import { execFileSync } from 'node:child_process';
import { expect } from './expect.ts';

/** The text of the letter that the caisse prints for somebody, as its PDF has it. */
export async function letterTo(
  where: { readonly url: string },
  { label }: { readonly label: string },
): Promise<string> {
  const letter = async (): Promise<string | undefined> => {
    const response = await fetch(`${where.url}/demonstration/letters?format=json`);
    const { letters } = (await response.json()) as { letters: readonly { id: string; addressee: string }[] };
    return letters.find(({ addressee }) => addressee === label)?.id;
  };
  await expect.poll(letter, 'a letter').toBeDefined();
  const pdf = await fetch(`${where.url}/demonstration/letters/${await letter()}`);
  const input = Buffer.from(await pdf.arrayBuffer());
  return execFileSync('pdftotext', ['-layout', '-', '-'], { input, encoding: 'utf8' });
}

/** The code of a letter: three digits and three. */
export const letterCode = (text: string): string => /^\s*(\d{3}) (\d{3})\s*$/m.exec(text)?.slice(1).join('') ?? '';
