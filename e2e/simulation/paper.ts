import type { Page } from '@playwright/test';
import { readPdf } from '../../src/kiosk/paper/testing/read-pdf.ts';

declare global {
  interface Window {
    papersMade?: Blob[];
  }
}

/** Keeps the documents that the pages to come hand to the printer. */
export async function keepPapers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const papers: Blob[] = [];
    window.papersMade = papers;
    const create = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (object) => {
      if (object instanceof Blob && object.type === 'application/pdf') papers.push(object);
      return create(object);
    };
  });
}

/** The words of the last document made. */
export async function wordsOfLastPaper(page: Page): Promise<string> {
  const bytes = await page.evaluate(async () => [
    ...new Uint8Array((await window.papersMade?.at(-1)?.arrayBuffer()) ?? []),
  ]);
  const words = readPdf(Uint8Array.from(bytes)).words();
  return plain(words.map(({ word }) => word).join(' '));
}

/** Without the spaces that no line may break at. */
export const plain = (text: string): string => text.replaceAll(/[\s\u00A0\u202F]+/gu, ' ');
