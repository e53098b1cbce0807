import type { LanguageId } from '#domain/language.ts';
import { formatReference } from '#domain/provisional-code/reference.ts';
import type { SlipContent, SlipLine, SlipState } from '#domain/provisional-code/slip.ts';
import { formatMoment } from '#domain/time/french-time.ts';
import type frenchSlip from '#languages/fr/slip.json';
import type { TextKey, TextRun, Translate } from '#languages/translator.ts';

/** A translator that knows the catalogue of the slip. */
export type SlipTranslate = Translate<TextKey<{ slip: typeof frenchSlip }>>;

/** Everything that is written on a slip, in words: what its layouts draw. Plain data, so that it can go to the worker. */
export interface SlipText {
  /** Also the PDF's title and the print job's name: says nothing of the person (SECURITY « Wipe »). */
  readonly title: string;
  readonly language: 'fr';
  readonly caisseName: string;
  readonly code: string;
  readonly reference: { readonly label: string; readonly text: string };
  readonly validity: readonly TextRun[];
  /** Whether the code is active, and if not that it is to be confirmed (I4). */
  readonly state: { readonly id: SlipState; readonly text: readonly TextRun[] };
  /** « À usage unique », « ne le donnez à personne ». */
  readonly warnings: readonly (readonly TextRun[])[];
  readonly next: { readonly title: string; readonly steps: readonly (readonly TextRun[])[] };
  readonly qr: {
    readonly text: string;
    readonly caption: string;
    readonly alternative: string;
    /** The official address in letters (SECURITY « QR »): what a forged square could not open. */
    readonly opens: readonly TextRun[];
  };
  readonly help: string;
  readonly issued: string;
  /** One sentence or two in the visitor's language, when it is not French. */
  readonly visitor?: { readonly language: string; readonly text: string };
}

/** Lines that are not steps: they stand at the foot of the slip. */
const FOOT: readonly SlipLine['key'][] = ['slip.help', 'slip.issuedAt'];

const IN_VISITOR_LANGUAGE = {
  active: 'slip.inYourLanguageActive',
  deferred: 'slip.inYourLanguageDeferred',
  awaitingCaisse: 'slip.inYourLanguageAwaitingCaisse',
} as const satisfies Record<SlipState, string>;

/**
 * Writes a slip out. The document is French, as every official one; a visitor who reads another language finds a line of it.
 *
 * @param pageUrl whole address of the page where a code is used, with the reference in its fragment: the QR code of a slip
 *   that has no claim to carry. A reference alone says nothing of a person.
 */
export function slipText(
  content: SlipContent,
  texts: { readonly french: SlipTranslate; readonly visitor?: SlipTranslate },
  pageUrl: string,
): SlipText {
  const { french, visitor } = texts;
  const lineOf = (line: SlipLine): readonly TextRun[] => french.rich(line.key, valuesOf(line, 'fr'));
  const footOf = (key: SlipLine['key']): string => {
    const line = content.nextLines.find((each) => each.key === key);
    return line === undefined ? '' : french(line.key, valuesOf(line, 'fr'));
  };
  const [state, validity, ...warnings] = content.statusLines.map(lineOf);
  const purpose = content.qrText === undefined ? 'Open' : 'Activate';

  return {
    title: french(content.titleKey),
    language: 'fr',
    caisseName: content.caisseName,
    code: content.code,
    reference: { label: french('slip.referenceLabel'), text: formatReference(content.reference) },
    validity: validity ?? [],
    state: { id: content.state, text: state ?? [] },
    warnings,
    next: {
      title: french('slip.nextTitle'),
      steps: content.nextLines.filter((line) => !FOOT.includes(line.key)).map(lineOf),
    },
    qr: {
      text: content.qrText ?? pageUrl,
      caption: french(`slip.scanCaption${purpose}`),
      alternative: french(`slip.scanAlternative${purpose}`, { address: content.officialAddress }),
      opens: french.rich('slip.phoneOpens', { site: siteOf(content.officialAddress) }),
    },
    help: footOf('slip.help'),
    issued: footOf('slip.issuedAt'),
    ...(visitor === undefined || visitor.language === french.language
      ? {}
      : { visitor: { language: visitor.language, text: visitor(IN_VISITOR_LANGUAGE[content.state]) } }),
  };
}

/** The values of a line's message: instants become words. */
function valuesOf(line: SlipLine, language: LanguageId): Readonly<Record<string, string>> {
  if (!('params' in line)) return {};
  if ('moment' in line.params) return { moment: formatMoment(line.params.moment, language) };
  return line.params;
}

/** « borne.example.org » of « borne.example.org/code »: what every page of ours begins with. */
const siteOf = (officialAddress: string): string => officialAddress.slice(0, officialAddress.lastIndexOf('/'));
