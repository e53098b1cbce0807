import { ACCOUNT_HISTORY_MONTHS } from '#domain/account/history.ts';
import { caisses, type CaisseId } from '#domain/caisse/caisse.ts';
import { CODE_LIFE_HOURS, TOMBSTONE_DAYS } from '#domain/provisional-code/life.ts';
import { useTexts } from '#kiosk/texts/texts.ts';
import { AccessibilityIcon } from '#ui/icons/interface-icons.tsx';
import { LockIcon } from '#ui/icons/attract-icons.tsx';
import { TextPanel } from './text-panel.tsx';

/** The mention and the statement that every page must reach (A49), readable offline. */
export function AccessibilityPanel({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts();
  return (
    <TextPanel
      title={t('shell.accessibility.title')}
      icon={AccessibilityIcon}
      paragraphs={[
        t('shell.accessibility.status'),
        t('shell.accessibility.works'),
        t('shell.accessibility.missing'),
        t('shell.accessibility.contact'),
        t('shell.accessibility.defender'),
        t('shell.accessibility.defenderAddress'),
      ]}
      closeLabel={t('shell.action.close')}
      onClose={onClose}
    />
  );
}

interface PrivacyPanelProps {
  /** Whose notice: CAF and CPAM answer each for their own data (P28, P29). */
  readonly caisse: CaisseId;
  /** How to write to its data protection officer, where the site says it. */
  readonly officerContact: string | undefined;
  readonly onClose: () => void;
}

/** RGPD article 13, before the first personal field (P28). */
export function PrivacyPanel({ caisse, officerContact, onClose }: PrivacyPanelProps) {
  const t = useTexts();
  const { controller, dataProtectionOfficer } = caisses[caisse].privacy;
  return (
    <TextPanel
      title={t('shell.privacy.title')}
      icon={LockIcon}
      paragraphs={[
        `${t('shell.privacy.controller', { caisse: controller })} ${t('shell.privacy.basis')}`,
        `${t('shell.privacy.purpose')} ${t('shell.privacy.recipients')}`,
        t('shell.privacy.retention', {
          hours: CODE_LIFE_HOURS,
          days: TOMBSTONE_DAYS,
          months: ACCOUNT_HISTORY_MONTHS,
        }),
        t('shell.privacy.rights'),
        `${t('shell.privacy.contact', { officer: dataProtectionOfficer })} ${
          officerContact === undefined
            ? t('shell.privacy.contactAsk', { website: caisses[caisse].website })
            : t('shell.privacy.contactAddress', { address: officerContact })
        } ${t('shell.privacy.cnil')}`,
      ]}
      closeLabel={t('shell.privacy.understood')}
      onClose={onClose}
    />
  );
}
