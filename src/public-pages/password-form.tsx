import type { TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { CaisseKind } from '#domain/caisse/caisse.ts';
import type { Nir } from '#domain/identity/nir.ts';
import { checkPassword, passwordChecklist } from '#domain/password/rules.ts';
import type { PasswordAnswer } from '#contract/routes/code-use.ts';
import { Page } from './page.tsx';
import { refusalText, type Failure } from './refusals.ts';
import { TextField } from './text-field.tsx';
import { useTexts, type PageKey } from './texts.ts';

interface PasswordFormProps {
  readonly titleKey: PageKey;
  /** Whose rules hold. */
  readonly kind: CaisseKind;
  /** As far as it is known here: no part of it may stand in the password. */
  readonly nir: Nir | undefined;
  /** Hands the password over: the answer, or why it was not taken. */
  readonly send: (password: string) => Promise<PasswordAnswer | Failure>;
  /** What gave the right to choose a password gives it no more. */
  readonly onOver: () => void;
  readonly onDone: (answer: PasswordAnswer) => void;
}

/**
 * The definitive password, with the live checklist of its caisse (#164). The phone does not know the
 * birth date: the gateway judges that rule.
 */
export function PasswordForm({ titleKey, kind, nir, send, onOver, onDone }: PasswordFormProps) {
  const t = useTexts();
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [shown, setShown] = useState(false);
  const [checked, setChecked] = useState(false);
  const [working, setWorking] = useState(false);
  const [failure, setFailure] = useState<Failure | undefined>();
  const judged = checkPassword(kind, password, { nir: nir ?? '' });

  async function submit(event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    setChecked(true);
    setFailure(judged.accepted ? undefined : 'passwordRefused');
    if (!judged.accepted || password !== again) return;
    setWorking(true);
    const outcome = await send(password);
    setWorking(false);
    if (typeof outcome !== 'string') return onDone(outcome);
    if (outcome === 'sessionOver') return onOver();
    setFailure(outcome);
  }

  return (
    <Page
      titleKey={titleKey}
      lead={t('password.advice')}
      status={working ? t('publicPages.password.working') : failure && refusalText(failure, t)}
    >
      <form class="public-form" autocomplete="off" noValidate onSubmit={(event) => void submit(event)}>
        <TextField
          id="password"
          type={shown ? 'text' : 'password'}
          label={t('password.label')}
          hint={t(`password.hint.${kind}`)}
          value={password}
          onInput={setPassword}
        />
        <section class="public-checklist">
          <h2>{t('password.checklist')}</h2>
          <ul>
            {passwordChecklist(kind)
              .filter(({ code }) => code in judged.items)
              .map(({ code, params }) => (
                <li key={code} data-met={judged.items[code] === true}>
                  {t(`password.rule.${code}`, params)}{' '}
                  <em>{t(judged.items[code] ? 'password.met' : 'password.unmet')}</em>
                </li>
              ))}
            <li data-met={password !== '' && !judged.common}>
              {t('password.rule.notCommon')}{' '}
              <em>{t(password !== '' && !judged.common ? 'password.met' : 'password.unmet')}</em>
            </li>
          </ul>
        </section>
        <TextField
          id="again"
          type={shown ? 'text' : 'password'}
          label={t('password.confirmation')}
          value={again}
          onInput={setAgain}
          error={checked && password !== again ? t('password.mismatch') : undefined}
        />
        <button type="button" class="public-quiet" aria-pressed={shown} onClick={() => setShown(!shown)}>
          {t(shown ? 'publicPages.password.hide' : 'publicPages.password.show')}
        </button>
        <button type="submit" class="public-action" disabled={working}>
          {t('publicPages.password.continue')}
        </button>
      </form>
    </Page>
  );
}
