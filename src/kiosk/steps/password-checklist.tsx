import type { CaisseKind } from '#domain/caisse/caisse.ts';
import type { PasswordContext } from '#domain/password/rules.ts';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Checklist } from '#ui/messages/checklist.tsx';
import { LiveRegion } from '#ui/messages/live-region.tsx';
import { judgeTyped } from './checklist-lines.ts';

interface PasswordChecklistProps {
  readonly kind: CaisseKind;
  readonly typed: string;
  readonly person: PasswordContext;
}

/** « Mon mot de passe : » (#164), visible and spoken (A32). */
export function PasswordChecklist({ kind, typed, person }: PasswordChecklistProps) {
  const t = useTexts();
  const items = judgeTyped(kind, typed, person);
  const met = items.filter(({ state }) => state === 'met').length;
  return (
    <>
      <Checklist
        title={t('password.checklist')}
        lines={items.map(({ code, params, state }) => ({
          id: code,
          label: code === 'digitOrSpecial' ? t('password.rule.digitOrSpecial.key') : t(`password.rule.${code}`, params),
          state,
        }))}
        stateLabels={{ waiting: t('password.unmet'), met: t('password.met'), unmet: t('password.broken') }}
      />
      <LiveRegion text={typed === '' ? '' : t('password.progress', { met, of: items.length })} />
    </>
  );
}
