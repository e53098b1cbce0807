import type { ComponentChild } from 'preact';
import { documentTypeIds } from '#domain/documents/document-types.ts';
import type { CheckedSeal, RegisterWord } from '../check-seal.ts';
import { CheckedStep } from '../checked-step.tsx';
import { ScanStep } from '../scan-step.tsx';
import { SealedValues } from '../sealed-values.tsx';
import { StartStep, type Notice } from '../start-step.tsx';
import { TypedAnswer } from '../typed-answer.tsx';
import { emptyDraft, TypedStep } from '../typed-step.tsx';
import { WorkingStep } from '../working-step.tsx';
import { sealFields } from './sealed.ts';

const notices: readonly (Notice | undefined)[] = [
  undefined,
  'refused',
  'missing',
  'busy',
  'offline',
  'stopped',
  'noCode',
  'otherCode',
  'notAPhoto',
  'noReader',
  'tooOld',
  'fault',
];

const registerWords: readonly RegisterWord[] = [
  { kind: 'known' },
  { kind: 'withdrawn' },
  { kind: 'unknown' },
  { kind: 'unchecked', since: Date.parse('2026-11-30'), failure: 'offline' },
  { kind: 'unchecked', since: Date.parse('2026-11-30'), failure: 'tooManyTries' },
];

const cut = { ...sealFields.holders[0]!, isCut: true };
/** The rows that not every document has. */
const otherFields = [
  { ...sealFields, isSpecimen: true, holders: [cut], period: { kind: 'year', year: 2026 } },
  { ...sealFields, about: { kind: 'child', name: cut }, period: { kind: 'days', from: '2026-01-01', to: null } },
  {
    ...sealFields,
    about: { kind: 'beneficiary', name: cut },
    period: { kind: 'days', from: '2026-01-01', to: '2026-12-31' },
    amounts: Array.from({ length: 12 }, () => 100),
  },
] as const;

const checkedSeals: readonly CheckedSeal[] = [
  ...registerWords.map((register) => ({ kind: 'sealed', fields: sealFields, register }) as const),
  ...otherFields.map((fields) => ({ kind: 'sealed', fields, register: { kind: 'known' } }) as const),
  { kind: 'altered' },
  { kind: 'unknownKey' },
  { kind: 'tooOld' },
  { kind: 'newerThanKeys' },
  { kind: 'noKeys', failure: 'offline' },
  { kind: 'noKeys', failure: 'internal' },
];

/** Every step of the page that checks a seal, in each of its states. */
export function verifySteps(): Readonly<Record<string, ComponentChild>> {
  const nothing = (): void => undefined;
  const never = async () => await new Promise<never>(nothing);
  const named = (pages: readonly ComponentChild[], name: string) =>
    pages.map((page, index) => [`verify, ${name} ${index + 1}`, page] as const);
  return Object.fromEntries([
    ...named(
      notices.map((notice) => <StartStep notice={notice} onScan={nothing} onPhoto={nothing} onType={nothing} />),
      'start',
    ),
    ...named([<ScanStep openTheCamera={never} openCodeReader={never} onFound={nothing} onEnd={nothing} />], 'scanning'),
    ...named([<WorkingStep />], 'working'),
    ...named(
      checkedSeals.map((checked) => <CheckedStep checked={checked} onAgain={nothing} onRetry={nothing} />),
      'checked',
    ),
    ...named(
      documentTypeIds.map((type) => <SealedValues fields={{ ...sealFields, type }} />),
      'type of document',
    ),
    ...named(
      ([undefined, 'total', 'issuedOn'] as const).map((second) => (
        <TypedStep draft={{ ...emptyDraft, second }} onBack={nothing} onAnswer={nothing} />
      )),
      'typed',
    ),
    ...named(
      (['matches', 'doesNotMatch'] as const).map((outcome) => (
        <TypedAnswer outcome={outcome} isDemonstration onAgain={nothing} onCorrect={nothing} />
      )),
      'answered',
    ),
  ]);
}
