import type { ComponentChildren } from 'preact';
import { caisses } from '#domain/caisse/caisse.ts';
import { pajemploiSite } from '#domain/file/pajemploi.ts';
import { useFrame } from '#kiosk/shell/frame.tsx';
import { useAgentLine, usePhoneLine } from '#kiosk/steps/delay-lines.tsx';
import { SiteScreen } from '#kiosk/steps/file/site-screen.tsx';
import { RichText } from '#kiosk/texts/rich-text.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { CalculatorIcon } from '#ui/icons/attract-icons.tsx';
import { BellIcon, MapPinIcon } from '#ui/icons/file-icons.tsx';
import { HandHelpingIcon, PencilIcon } from '#ui/icons/interface-icons.tsx';
import { FileTextIcon, MailIcon, PhoneIcon, SmartphoneIcon } from '#ui/icons/service-icons.tsx';
import type { NoticeLine } from '#ui/messages/notice-box.tsx';
import type { Props } from './screen.ts';

interface PartProps {
  readonly name: 'contact' | 'pajemploi' | 'following' | 'changes' | 'requests';
  readonly website: string;
  readonly lines: readonly NoticeLine[];
  readonly actions: ComponentChildren;
}

function Part({ name, ...parts }: PartProps) {
  const t = useTexts();
  return (
    <SiteScreen
      screenId={`myAccount.${name}`}
      title={t(`myAccount.${name}.title`)}
      lead={t(`myAccount.${name}.lead`)}
      {...parts}
    />
  );
}

function Back({ send }: Pick<Props, 'send'>) {
  const t = useTexts();
  return <SecondaryButton label={t('myAccount.back')} onPress={() => send({ type: 'FINISH' })} />;
}

/** #18, #36, #183: by telephone, by mail, here; appointments come with their own journey. */
export function Contact({ context, send }: Props) {
  const { phone, website } = caisses[context.caisse];
  const t = useTexts();
  return (
    <Part
      name="contact"
      website={website}
      lines={[
        { id: 'phone', icon: PhoneIcon, content: <RichText of="myAccount.contact.phone" values={{ phone }} /> },
        { id: 'mail', icon: MailIcon, content: <RichText of="myAccount.contact.mail" values={{ website }} /> },
        { id: 'hours', icon: MapPinIcon, content: <RichText of="myAccount.contact.hours" values={{ website }} /> },
        { id: 'here', icon: HandHelpingIcon, content: t('myAccount.contact.here') },
      ]}
      actions={<Back send={send} />}
    />
  );
}

/** #40, #43: only of who receives the CMG. */
export function Pajemploi({ send }: Props) {
  const t = useTexts();
  return (
    <Part
      name="pajemploi"
      website={pajemploiSite}
      lines={[
        { id: 'scan', icon: SmartphoneIcon, content: t('myAccount.pajemploi.scan') },
        { id: 'declare', icon: FileTextIcon, content: t('myAccount.pajemploi.declare') },
      ]}
      actions={<Back send={send} />}
    />
  );
}

function useSiteLine(name: 'following' | 'changes' | 'requests', website: string): NoticeLine {
  return {
    id: 'site',
    icon: SmartphoneIcon,
    content: <RichText of={`myAccount.${name}.site`} values={{ website }} />,
  };
}

/** #13: where it can be done today. */
export function Following({ context, send }: Props) {
  const t = useTexts();
  const { website } = caisses[context.caisse];
  return (
    <Part
      name="following"
      website={website}
      lines={[
        useSiteLine('following', website),
        { id: 'alerts', icon: BellIcon, content: t('myAccount.following.alerts') },
        usePhoneLine(context.caisse),
        useAgentLine(),
      ]}
      actions={<Back send={send} />}
    />
  );
}

/** #14. */
export function Changes({ context, send }: Props) {
  const t = useTexts();
  const { website } = caisses[context.caisse];
  return (
    <Part
      name="changes"
      website={website}
      lines={[
        useSiteLine('changes', website),
        { id: 'which', icon: PencilIcon, content: t('myAccount.changes.which') },
        usePhoneLine(context.caisse),
        useAgentLine(),
      ]}
      actions={<Back send={send} />}
    />
  );
}

/** #15: the simulation here, the request on the site. */
export function Requests({ context, send }: Props) {
  const t = useTexts();
  const { services } = useFrame();
  const { website } = caisses[context.caisse];
  return (
    <Part
      name="requests"
      website={website}
      lines={[useSiteLine('requests', website), useAgentLine()]}
      actions={
        <>
          {services.includes('simulation') && (
            <PrimaryButton
              label={t('myAccount.requests.simulate')}
              icon={CalculatorIcon}
              onPress={() => send({ type: 'GO_TO', next: 'simulation' })}
            />
          )}
          <Back send={send} />
        </>
      }
    />
  );
}
