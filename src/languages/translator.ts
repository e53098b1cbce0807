import { IntlMessageFormat } from 'intl-messageformat';
import type { LanguageId } from '#domain/language.ts';

/** One namespace of texts: flat keys, ICU messages. */
export type Catalogue = Readonly<Record<string, string>>;

/** The namespaces one program uses, named as it calls them: `{ shell: …, provisionalCode: … }`. */
export type Catalogues = Readonly<Record<string, Catalogue>>;

/** Every `namespace.key` of the catalogues, so that a missing text is a type error. */
export type TextKey<C extends Catalogues> = {
  [N in keyof C & string]: `${N}.${keyof C[N] & string}`;
}[keyof C & string];

export type TextValues = Readonly<Record<string, string | number>>;

/** A run of text; `strong` where the message says `<b>…</b>`. */
export interface TextRun {
  readonly text: string;
  readonly strong: boolean;
}

export interface Translate<K extends string> {
  (key: K, values?: TextValues): string;
  /** The message cut into plain and strong runs. */
  rich(key: K, values?: TextValues): readonly TextRun[];
  /** The language the texts are in. */
  readonly language: LanguageId;
}

/**
 * Looks texts up and formats them (ICU MessageFormat). Messages are parsed once, on first use.
 * A key that is not there is an error of ours: it throws, and the error boundary takes over.
 */
export function createTranslator<C extends Catalogues>(language: LanguageId, catalogues: C): Translate<TextKey<C>> {
  const parsed = new Map<string, IntlMessageFormat>();

  function messageOf(key: string): IntlMessageFormat {
    const known = parsed.get(key);
    if (known) return known;
    const dot = key.indexOf('.');
    const text = catalogues[key.slice(0, dot)]?.[key.slice(dot + 1)];
    if (text === undefined) throw new Error(`no text for ${key} in ${language}`);
    const message = new IntlMessageFormat(text, language);
    parsed.set(key, message);
    return message;
  }

  const translate = (key: string, values?: TextValues): string =>
    runsOf(messageOf(key), values)
      .map((run) => run.text)
      .join('');
  const rich = (key: string, values?: TextValues): readonly TextRun[] => runsOf(messageOf(key), values);
  return Object.assign(translate, { rich, language });
}

function runsOf(message: IntlMessageFormat, values: TextValues = {}): readonly TextRun[] {
  const strongRun = (chunks: readonly (string | TextRun)[]): TextRun => ({
    text: chunks.map((chunk) => (typeof chunk === 'string' ? chunk : chunk.text)).join(''),
    strong: true,
  });
  const formatted: unknown = message.format<TextRun>({ ...values, b: strongRun });
  const parts = Array.isArray(formatted) ? (formatted as readonly (string | TextRun)[]) : [formatted as string];
  return parts.map((part) => (typeof part === 'string' ? { text: part, strong: false } : part));
}
