import type { TextValues } from '#languages/translator.ts';
import { useTexts, type PageKey } from './texts.ts';

/** A text with its strong parts. */
export function Rich({ of, values }: { readonly of: PageKey; readonly values?: TextValues }) {
  const runs = useTexts().rich(of, values);
  return <>{runs.map(({ text, strong }) => (strong ? <strong key={text}>{text}</strong> : text))}</>;
}
