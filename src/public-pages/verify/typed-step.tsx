import type { TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import { DOCUMENT_REFERENCE_LENGTH, parseDocumentReference } from '#domain/documents/document-reference.ts';
import { parseBirthName } from '#domain/identity/birth-name.ts';
import { TitledPage } from '../page.tsx';
import { refusalText, type Failure } from '../refusals.ts';
import { TextField } from '../text-field.tsx';
import { useTexts } from '../texts.ts';
import { readDay, readTotal } from './read-typed.ts';
import { useVerifyTexts } from './texts.ts';
import { checkTyped, type TypedDocument } from './typed-check.ts';

/** What was typed stays when one comes back to it (I8). */
export interface Draft {
  readonly reference: string;
  readonly birthName: string;
  readonly second: 'total' | 'issuedOn' | undefined;
  readonly total: string;
  readonly issuedOn: string;
}

export const emptyDraft: Draft = { reference: '', birthName: '', second: undefined, total: '', issuedOn: '' };

interface TypedStepProps {
  readonly draft: Draft;
  readonly onBack: () => void;
  readonly onAnswer: (outcome: 'matches' | 'doesNotMatch', draft: Draft) => void;
}

const seconds = ['total', 'issuedOn'] as const;

/** What somebody reads on a paper whose seal they do not scan. */
export function TypedStep({ draft: kept, onBack, onAnswer }: TypedStepProps) {
  const t = useVerifyTexts();
  const shared = useTexts();
  const [draft, setDraft] = useState(kept);
  const [checked, setChecked] = useState(false);
  const [working, setWorking] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const { second } = draft;
  const read = readDraft(draft);
  const change = (changed: Partial<Draft>): void => setDraft({ ...draft, ...changed });
  const isWrong = (field: keyof typeof read): boolean => checked && read[field] === undefined;

  async function submit(event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    setChecked(true);
    setFailure(undefined);
    const typed = wholeOf(read);
    if (typed === undefined) {
      // The fields stand in this order.
      const wrong =
        read.reference === undefined ? 'reference' : read.birthName === undefined ? 'birth-name' : (second ?? 'second');
      event.currentTarget.querySelector<HTMLInputElement>(`#${wrong}`)?.focus();
      return;
    }
    setWorking(true);
    const outcome = await checkTyped(typed);
    setWorking(false);
    if (typeof outcome === 'string') onAnswer(outcome, draft);
    else setFailure(outcome.failure);
  }

  return (
    <TitledPage
      title={t('verify.typed.title')}
      lead={t('verify.typed.lead')}
      status={
        working
          ? t('verify.working')
          : failure && (failure === 'tooOld' ? t('verify.notice.tooOld') : refusalText(failure, shared))
      }
    >
      <form class="public-form" autocomplete="off" noValidate onSubmit={(event) => void submit(event)}>
        <TextField
          id="reference"
          label={t('verify.typed.reference')}
          hint={t('verify.typed.reference.hint', { count: DOCUMENT_REFERENCE_LENGTH })}
          value={draft.reference}
          onInput={(reference) => change({ reference })}
          error={
            isWrong('reference') ? t('verify.typed.wrong.reference', { count: DOCUMENT_REFERENCE_LENGTH }) : undefined
          }
        />
        <TextField
          id="birth-name"
          label={t('verify.typed.birthName')}
          hint={t('verify.typed.birthName.hint')}
          value={draft.birthName}
          onInput={(birthName) => change({ birthName })}
          error={isWrong('birthName') ? t('verify.typed.wrong.birthName') : undefined}
        />
        <fieldset class="public-choice" aria-describedby={checked && !second ? 'second-error' : undefined}>
          <legend>{t('verify.typed.second')}</legend>
          {seconds.map((each, index) => (
            <label key={each}>
              <input
                type="radio"
                name="second"
                id={index === 0 ? 'second' : undefined}
                autocomplete="off"
                checked={second === each}
                onChange={() => change({ second: each })}
              />
              {t(`verify.typed.second.${each}`)}
            </label>
          ))}
          {checked && second === undefined && (
            <p id="second-error" class="public-error">
              {t('verify.typed.wrong.second')}
            </p>
          )}
        </fieldset>
        {second !== undefined && (
          <TextField
            key={second}
            id={second}
            label={t(`verify.typed.${second}`)}
            hint={t(`verify.typed.${second}.hint`)}
            value={draft[second]}
            onInput={(value) => change({ [second]: value })}
            error={isWrong('second') ? t(`verify.typed.wrong.${second}`) : undefined}
          />
        )}
        <button type="submit" class="public-action" disabled={working}>
          {t('verify.typed.check')}
        </button>
        <button type="button" class="public-quiet" onClick={onBack}>
          {t('verify.typed.back')}
        </button>
      </form>
    </TitledPage>
  );
}

function readDraft({ reference, birthName, second, total, issuedOn }: Draft) {
  const readReference = parseDocumentReference(reference);
  const readName = parseBirthName(birthName);
  return {
    reference: readReference.ok ? readReference.value : undefined,
    birthName: readName.ok ? readName.value : undefined,
    second: second && readSecond(second, { total, issuedOn }),
  };
}

function readSecond(
  second: 'total' | 'issuedOn',
  { total, issuedOn }: Pick<Draft, 'total' | 'issuedOn'>,
): TypedDocument['second'] | undefined {
  if (second === 'total') {
    const cents = readTotal(total);
    return cents === undefined ? undefined : { kind: 'total', cents };
  }
  const date = readDay(issuedOn);
  return date === undefined ? undefined : { kind: 'issuedOn', date };
}

function wholeOf({ reference, birthName, second }: ReturnType<typeof readDraft>): TypedDocument | undefined {
  if (reference === undefined || birthName === undefined || second === undefined) return undefined;
  return { reference, birthName, second };
}
