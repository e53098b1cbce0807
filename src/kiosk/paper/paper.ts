import type { PublicUrl } from '#contract/addresses/public-url.ts';
import type { PrinterKind } from '#domain/kiosk/states.ts';
import type { LanguageId } from '#domain/language.ts';
import type { PaperKind } from './kinds.ts';

/** What the kiosk's printer takes. */
export type PaperFormat = Exclude<PrinterKind, 'none'>;

/** What the words of a paper depend on, beside its content. */
export interface PaperSetting {
  readonly visitorLanguage: LanguageId;
  /** Where the gateway says that phones reach it; unknown before the first contact. */
  readonly publicUrl: PublicUrl | undefined;
  readonly isDemonstration: boolean;
}

/** One kind of paper, as the page knows it: facts become words here, and are drawn by the worker (`draws.ts`). */
export interface Paper<Content, Words> {
  readonly kind: PaperKind;
  /** @throws Error when the setting lacks what the paper must say: nothing is printed then. */
  readonly words: (content: Content, setting: PaperSetting) => Words;
}

/** Makes the PDF of one kind of paper. The same words give the same bytes. */
export type Draw<Words> = (words: Words, format: PaperFormat) => Promise<Uint8Array<ArrayBuffer>>;
