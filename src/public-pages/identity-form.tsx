import type { TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import { caisseIds, type CaisseId } from '#domain/caisse/caisse.ts';
import { parseNir, type Nir, type NirProblem } from '#domain/identity/nir.ts';
import { provisionalCodeSchema } from '#domain/provisional-code/code.ts';
import { parseReference } from '#domain/provisional-code/reference.ts';
import type { BodyOf } from '#contract/routes/route.ts';
import type { CodeUseAnswer } from '#contract/routes/code-use.ts';
import { publicCodeUseRoute } from '#contract/routes/public-code-uses.ts';
import { call } from './api.ts';
import { caisseLabel } from './caisse-choice.ts';
import { Page } from './page.tsx';
import { proveWork } from './proof-of-work.ts';
import { refusalText, type Failure } from './refusals.ts';
import { TextField } from './text-field.tsx';
import { useTexts, type PageKey } from './texts.ts';

type Typed = Omit<BodyOf<typeof publicCodeUseRoute>, 'challengeAnswer'>;

async function open(typed: Typed): Promise<CodeUseAnswer | Failure> {
  const proof = await proveWork();
  if (proof.kind === 'failed') return proof.failure;
  const reply = await call(publicCodeUseRoute, { ...typed, challengeAnswer: proof.challengeAnswer });
  if (reply.kind === 'answer') return reply.answer;
  return reply.kind === 'offline' ? 'offline' : reply.problem;
}

function nirProblemKey(problem: NirProblem): PageKey {
  return problem.code === 'wrongKey' || problem.code === 'badShape'
    ? `publicPages.problem.nir.${problem.code}`
    : 'publicPages.problem.nir';
}

/** What stays in the form when one comes back to it (I8). */
export interface TypedIdentity {
  readonly caisse: CaisseId;
  readonly nir: Nir;
  readonly reference: string;
}

interface IdentityFormProps {
  /** Typed before; the reference may also come from the slip's QR code. */
  readonly typed: Omit<TypedIdentity, 'caisse'> & { readonly caisse: CaisseId | undefined };
  readonly startFailure: Failure | undefined;
  readonly onOpened: (typed: TypedIdentity, opened: CodeUseAnswer) => void;
}

/** Who one is and which code: what was typed stays when something is wrong (I8). */
export function IdentityForm({ typed: kept, startFailure, onOpened }: IdentityFormProps) {
  const t = useTexts();
  const [caisse, setCaisse] = useState(kept.caisse);
  const [nir, setNir] = useState(kept.nir);
  const [reference, setReference] = useState(kept.reference);
  const [code, setCode] = useState('');
  const [checked, setChecked] = useState(false);
  const [working, setWorking] = useState(false);
  const [failure, setFailure] = useState<Failure | undefined>(startFailure);

  const readNir = parseNir(nir);
  const readReference = parseReference(reference);
  const lacksCaisse = checked && caisse === undefined;
  const codeIsWhole = provisionalCodeSchema.safeParse(code).success;

  async function submit(event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    setChecked(true);
    setFailure(undefined);
    if (caisse === undefined || !readNir.ok || !readReference.ok || !codeIsWhole) {
      // Where the first mistake is: the fields stand in this order.
      const wrong = caisse === undefined ? 'caisse' : !readNir.ok ? 'nir' : !readReference.ok ? 'reference' : 'code';
      event.currentTarget.querySelector<HTMLInputElement>(`#${wrong}`)?.focus();
      return;
    }
    setWorking(true);
    const outcome = await open({ caisse, nir: readNir.value, reference: readReference.value, code });
    setWorking(false);
    if (typeof outcome === 'string') setFailure(outcome);
    else onOpened({ caisse, nir: readNir.value, reference }, outcome);
  }

  return (
    <Page
      titleKey="publicPages.use.title"
      lead={t('publicPages.use.lead')}
      status={working ? t('publicPages.use.working') : failure && refusalText(failure, t)}
    >
      <form class="public-form" autocomplete="off" noValidate onSubmit={(event) => void submit(event)}>
        <fieldset class="public-choice" aria-describedby={lacksCaisse ? 'caisse-error' : undefined}>
          <legend>{t('publicPages.use.caisse')}</legend>
          {caisseIds.map((id, index) => (
            <label key={id}>
              <input
                type="radio"
                name="caisse"
                id={index === 0 ? 'caisse' : undefined}
                autocomplete="off"
                checked={caisse === id}
                onChange={() => setCaisse(id)}
              />
              {caisseLabel(id, t)}
            </label>
          ))}
          {lacksCaisse && (
            <p id="caisse-error" class="public-error">
              {t('publicPages.problem.caisse')}
            </p>
          )}
        </fieldset>
        <TextField
          id="nir"
          label={t('publicPages.use.nir')}
          hint={t('publicPages.use.nir.hint')}
          value={nir}
          onInput={setNir}
          error={checked && !readNir.ok ? t(nirProblemKey(readNir.problem)) : undefined}
        />
        <TextField
          id="reference"
          label={t('publicPages.use.reference')}
          hint={t('publicPages.use.reference.hint')}
          value={reference}
          onInput={setReference}
          error={checked && !readReference.ok ? t('publicPages.problem.reference') : undefined}
        />
        <TextField
          id="code"
          label={t('publicPages.use.code')}
          hint={t('publicPages.use.code.hint')}
          keyboard="numeric"
          value={code}
          onInput={setCode}
          error={checked && !codeIsWhole ? t('publicPages.problem.code') : undefined}
        />
        <button type="submit" class="public-action" disabled={working}>
          {t('publicPages.use.continue')}
        </button>
      </form>
    </Page>
  );
}
