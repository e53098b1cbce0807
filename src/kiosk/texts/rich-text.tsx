import type { TextValues } from '#languages/translator.ts';
import { useTexts, type KioskKey } from './texts.ts';

/** A text with its strong parts. */
export function RichText({ of, values }: { readonly of: KioskKey; readonly values?: TextValues }) {
  const runs = useTexts().rich(of, values);
  return <>{runs.map(({ text, strong }, index) => (strong ? <strong key={index}>{text}</strong> : text))}</>;
}
