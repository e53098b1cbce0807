import { caisseKindOf, caisses } from '#domain/caisse/caisse.ts';
import { formatReference } from '#domain/provisional-code/reference.ts';
import type { SlipFacts, SlipState } from '#domain/provisional-code/slip-facts.ts';
import { formatMoment } from '#domain/time/french-time.ts';
import type frenchSlip from '#languages/fr/slip.json';
import type { TextKey, TextRun, Translate } from '#languages/translator.ts';

/** A translator that knows the catalogue of the slip. */
export type SlipTranslate = Translate<TextKey<{ slip: typeof frenchSlip }>>;

/** Everything that is written on a slip, in words: what its layouts draw. Plain data, so that it can go to the worker. */
export interface SlipWords {
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
    /** The official address in letters (SECURITY « QR »): what a forged code could not open. */
    readonly opens: readonly TextRun[];
  };
  readonly help: string;
  readonly issued: string;
  /** One sentence or two in the visitor's language, when it is not French. */
  readonly visitor?: { readonly language: string; readonly text: string };
}

const IN_VISITOR_LANGUAGE = {
  active: 'slip.inYourLanguageActive',
  deferred: 'slip.inYourLanguageDeferred',
  awaitingCaisse: 'slip.inYourLanguageAwaitingCaisse',
} as const satisfies Record<SlipState, string>;

/**
 * Writes a slip out, honestly for its state (I4). The document is French, as every official one; a visitor who reads another
 * language finds a line of it.
 *
 * @param pageUrl whole address of the page where a code is used, with the reference in its fragment: the QR code of a slip
 *   that has no claim to carry. A reference alone says nothing of a person.
 */
export function slipWords(
  facts: SlipFacts,
  texts: { readonly french: SlipTranslate; readonly visitor: SlipTranslate },
  pageUrl: string,
): SlipWords {
  const { french, visitor } = texts;
  const { state, officialAddress } = facts;
  const { name, phone } = caisses[facts.caisse];
  const claimUrl = claimToScan(facts);
  const purpose = claimUrl === undefined ? 'Open' : 'Activate';

  return {
    title: french('slip.title'),
    language: 'fr',
    caisseName: name,
    code: facts.code,
    reference: { label: french('slip.referenceLabel'), text: formatReference(facts.reference) },
    validity: french.rich('slip.validUntil', { moment: formatMoment(facts.validUntil, 'fr') }),
    state: { id: state, text: french.rich(`slip.${state}`) },
    warnings: [french.rich('slip.singleUse'), french.rich('slip.tellNobody')],
    next: {
      title: french('slip.nextTitle'),
      steps: [
        ...activationSteps(french, state, claimUrl !== undefined),
        french.rich('slip.useOnKiosk'),
        french.rich('slip.useOnline', { address: officialAddress }),
        french.rich('slip.referenceNeeded'),
        french.rich('slip.choosePassword', { caisse: caisseKindOf(facts.caisse) }),
      ],
    },
    qr: {
      text: claimUrl ?? pageUrl,
      caption: french(`slip.scanCaption${purpose}`),
      alternative: french(`slip.scanAlternative${purpose}`, { address: officialAddress }),
      opens: french.rich('slip.phoneOpens', { site: siteOf(officialAddress) }),
    },
    help: french('slip.help', { phone }),
    issued: french('slip.issuedAt', { moment: formatMoment(facts.issuedAt, 'fr') }),
    ...(visitor.language === french.language
      ? {}
      : { visitor: { language: visitor.language, text: visitor(IN_VISITOR_LANGUAGE[state]) } }),
  };
}

/** The claim that a phone can carry, while nothing else has brought it. */
function claimToScan({ state, claimUrl }: SlipFacts): string | undefined {
  return state === 'deferred' ? claimUrl : undefined;
}

function activationSteps(french: SlipTranslate, state: SlipState, isScanned: boolean): readonly (readonly TextRun[])[] {
  if (state === 'active') return [];
  if (state === 'awaitingCaisse') return [french.rich('slip.waitForCaisse')];
  return [
    ...(isScanned ? [french.rich('slip.scanToActivate')] : []),
    french.rich('slip.orWait'),
    french.rich('slip.mayBeRefused'),
  ];
}

/** « borne.example.org » of « borne.example.org/code »: what every page of ours begins with. */
const siteOf = (officialAddress: string): string => officialAddress.slice(0, officialAddress.lastIndexOf('/'));
