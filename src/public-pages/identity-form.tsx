import type { TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import { caisseIds, caisseKindOf, type CaisseId } from '#domain/caisse/caisse.ts';
import { parseNir, type Nir } from '#domain/identity/nir.ts';
import { provisionalCodeSchema } from '#domain/provisional-code/code.ts';
import { parseReference } from '#domain/provisional-code/reference.ts';
import type { CodeUseAnswer } from '#contract/routes/code-use.ts';
import { publicCodeUseRoute } from '#contract/routes/public-code-uses.ts';
import { call } from './api.ts';
import { Page } from './page.tsx';
import { proveWork } from './proof-of-work.ts';
import { refusalKey, type Failure } from './refusals.ts';
import { TextField } from './text-field.tsx';
import { useTexts } from './texts.ts';

interface IdentityFormProps {
  /** Filled in from the slip's QR code; empty otherwise. */
  readonly reference: string;
  readonly startFailure: Failure | undefined;
  readonly onOpened: (caisse: CaisseId, nir: Nir, opened: CodeUseAnswer) => void;
}

/** Who one is and which code: what was typed stays when something is wrong (I8). */
export function IdentityForm({ reference: brought, startFailure, onOpened }: IdentityFormProps) {
  const t = useTexts();
  const [caisse, setCaisse] = useState<CaisseId>('caf-31');
  const [nir, setNir] = useState('');
  const [reference, setReference] = useState(brought);
  const [code, setCode] = useState('');
  const [checked, setChecked] = useState(false);
  const [working, setWorking] = useState(false);
  const [failure, setFailure] = useState<Failure | undefined>(startFailure);

  const readNir = parseNir(nir);
  const readReference = parseReference(reference);
  const codeIsWhole = provisionalCodeSchema.safeParse(code).success;

  async function submit(event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    setChecked(true);
    setFailure(undefined);
    if (!readNir.ok || !readReference.ok || !codeIsWhole) return;
    setWorking(true);
    const challengeAnswer = await proveWork();
    const reply = challengeAnswer
      ? await call(publicCodeUseRoute, { caisse, nir: readNir.value, reference: readReference.value, code, challengeAnswer })
      : { kind: 'offline' as const };
    setWorking(false);
    if (reply.kind === 'answer') return onOpened(caisse, readNir.value, reply.answer);
    setFailure(reply.kind === 'offline' ? 'offline' : reply.problem);
  }

  return (
    <Page
      titleKey="pages.use.title"
      lead={t('pages.use.lead')}
      status={working ? t('pages.use.working') : failure && t(refusalKey(failure))}
    >
      <form class="public-form" autocomplete="off" noValidate onSubmit={(event) => void submit(event)}>
        <fieldset class="public-choice">
          <legend>{t('pages.use.caisse')}</legend>
          {caisseIds.map((id) => (
            <label key={id}>
              <input type="radio" name="caisse" autocomplete="off" checked={caisse === id} onChange={() => setCaisse(id)} />
              {t(`pages.use.caisse.${caisseKindOf(id)}`)}
            </label>
          ))}
        </fieldset>
        <TextField
          id="nir"
          label={t('pages.use.nir')}
          hint={t('pages.use.nir.hint')}
          value={nir}
          onInput={setNir}
          error={checked && !readNir.ok ? t('pages.problem.nir') : undefined}
        />
        <TextField
          id="reference"
          label={t('pages.use.reference')}
          hint={t('pages.use.reference.hint')}
          value={reference}
          onInput={setReference}
          error={checked && !readReference.ok ? t('pages.problem.reference') : undefined}
        />
        <TextField
          id="code"
          label={t('pages.use.code')}
          hint={t('pages.use.code.hint')}
          keyboard="numeric"
          value={code}
          onInput={setCode}
          error={checked && !codeIsWhole ? t('pages.problem.code') : undefined}
        />
        <button type="submit" class="public-action" disabled={working}>
          {t('pages.use.continue')}
        </button>
      </form>
    </Page>
  );
}
