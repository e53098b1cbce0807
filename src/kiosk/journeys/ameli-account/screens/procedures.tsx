import { caisses } from '#domain/caisse/caisse.ts';
import { procedures, type Procedure } from '#domain/insured-file/procedures.ts';
import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { useAgentLine, usePhoneLine } from '#kiosk/steps/delay-lines.tsx';
import { usePageLabels } from '#kiosk/steps/file/page-labels.ts';
import { SiteScreen } from '#kiosk/steps/file/site-screen.tsx';
import { RichText } from '#kiosk/texts/rich-text.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { PagedChoices } from '#ui/controls/paged-choices.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { HandHelpingIcon } from '#ui/icons/interface-icons.tsx';
import { PhoneIcon, SmartphoneIcon } from '#ui/icons/service-icons.tsx';
import type { Props } from './screen.ts';

/** « Mes démarches » (#282–#291, #306–#308, #311–#318): each with how it is done today. */
export function Procedures({ context, send }: Props) {
  const t = useTexts();
  const lead = t('ameliAccount.procedures.lead');
  return (
    <KioskScreen screenId="ameliAccount.procedures" title={t('ameliAccount.procedures.title')} lead={lead}>
      <PagedChoices
        label={lead}
        labels={usePageLabels()}
        startAt={context.procedure}
        choices={procedures.map((id) => ({ id, label: t(`ameliAccount.procedure.${id}`) }))}
        onChoose={(id) => send({ type: 'SEE_PROCEDURE', procedure: id as Procedure })}
      />
    </KioskScreen>
  );
}

/** What to have ready, and where it is done. */
export function OneProcedure({ context, send }: Props) {
  const t = useTexts();
  const { website } = caisses[context.caisse];
  const { procedure = 'sendDocument' } = context;
  return (
    <SiteScreen
      screenId="ameliAccount.procedure"
      title={t(`ameliAccount.procedure.${procedure}`)}
      lead={t(`ameliAccount.procedure.${procedure}.lead`)}
      website={website}
      lines={[
        {
          id: 'site',
          icon: SmartphoneIcon,
          content: <RichText of="ameliAccount.procedure.site" values={{ website }} />,
        },
        usePhoneLine(context.caisse),
        useAgentLine(),
      ]}
      actions={<SecondaryButton label={t('ameliAccount.procedure.back')} onPress={() => send({ type: 'FINISH' })} />}
    />
  );
}

/** #309 comes with its own journey; until then by telephone, on the site, here. */
export function Contact({ context, send }: Props) {
  const t = useTexts();
  const { phone, website } = caisses[context.caisse];
  return (
    <SiteScreen
      screenId="ameliAccount.contact"
      title={t('ameliAccount.contact.title')}
      lead={t('ameliAccount.contact.lead')}
      website={website}
      lines={[
        { id: 'phone', icon: PhoneIcon, content: <RichText of="ameliAccount.contact.phone" values={{ phone }} /> },
        { id: 'site', icon: SmartphoneIcon, content: <RichText of="ameliAccount.contact.site" values={{ website }} /> },
        { id: 'here', icon: HandHelpingIcon, content: t('ameliAccount.contact.here') },
      ]}
      actions={<SecondaryButton label={t('ameliAccount.back')} onPress={() => send({ type: 'FINISH' })} />}
    />
  );
}
