import { caisseKindOf } from '#domain/caisse/caisse.ts';
import { openAccountOf } from '#domain/journey/identity.ts';
import { documentOf } from '#machines/documents/context.ts';
import { KioskScreen, useFrame } from '#kiosk/shell/frame.tsx';
import { useAgentLine, usePhoneLine } from '#kiosk/steps/delay-lines.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { ArrowRightIcon, InfoIcon, ShieldCheckIcon } from '#ui/icons/interface-icons.tsx';
import { FileTextIcon, HouseIcon, UsersIcon } from '#ui/icons/service-icons.tsx';
import { NoticeBox } from '#ui/messages/notice-box.tsx';
import type { Props } from './screen.ts';
import { useWebsiteLine } from './website-line.tsx';

/** Nothing of the file is for who is here: a spouse without authorisation, a guardian who has chosen nobody. */
export function NotAllowed({ context, send }: Props) {
  const t = useTexts();
  const { services } = useFrame();
  const { caisse, identity } = context;
  const isGuardian = openAccountOf(identity)?.audience === 'guardian';
  const who = isGuardian ? 'guardian' : caisseKindOf(caisse);
  const mayChoose = isGuardian && services.includes('protectedPeople');
  const home = { label: t('shell.action.home'), icon: HouseIcon, onPress: () => send({ type: 'LEAVE' }) };
  return (
    <KioskScreen
      screenId="documents.notAllowed"
      title={t(`documents.notAllowed.${who}.title`)}
      lead={t(`documents.notAllowed.${who}.lead`)}
      actions={
        <Actions>
          {mayChoose && (
            <PrimaryButton
              label={t('documents.notAllowed.guardian.choose')}
              icon={UsersIcon}
              onPress={() => send({ type: 'GO_TO', next: 'protectedPeople' })}
            />
          )}
          {mayChoose ? <SecondaryButton {...home} /> : <PrimaryButton {...home} />}
        </Actions>
      }
    >
      <NoticeBox
        tone="warning"
        lines={[
          { id: 'next', icon: InfoIcon, content: t(`documents.notAllowed.${who}.next`) },
          usePhoneLine(caisse),
          useAgentLine(),
        ]}
      />
    </KioskScreen>
  );
}

/** P34: health asks for two factors, where it is touched and not before. */
export function StepUp({ context, send }: Props) {
  const t = useTexts();
  const { services } = useFrame();
  const mayRaise = services.includes('raiseAccount');
  const back = {
    label: t(documentOf(context) ? 'documents.toDocument' : 'documents.toList'),
    onPress: () => send({ type: 'FINISH' }),
  };
  const website = useWebsiteLine(context.caisse);
  const phone = usePhoneLine(context.caisse);
  const agent = useAgentLine();
  return (
    <KioskScreen
      screenId="documents.stepUp"
      title={t(mayRaise ? 'documents.stepUp.title' : 'documents.stepUp.notHere.title')}
      lead={t(mayRaise ? 'documents.stepUp.lead' : 'documents.stepUp.notHere.lead')}
      actions={
        <Actions>
          {mayRaise && (
            <PrimaryButton
              label={t('documents.stepUp.confirm')}
              icon={ArrowRightIcon}
              iconPlace="after"
              onPress={() => send({ type: 'RAISE' })}
            />
          )}
          {mayRaise ? <SecondaryButton {...back} /> : <PrimaryButton {...back} />}
        </Actions>
      }
    >
      <NoticeBox
        lines={
          mayRaise
            ? [
                { id: 'why', icon: ShieldCheckIcon, content: t('documents.stepUp.why') },
                { id: 'then', icon: FileTextIcon, content: t('documents.stepUp.then') },
                agent,
              ]
            : [{ id: 'why', icon: ShieldCheckIcon, content: t('documents.stepUp.notHere.why') }, website, phone, agent]
        }
      />
    </KioskScreen>
  );
}

/** Said before the document is fetched: this terminal has no paper for it, and what else there is. */
export function NotPrintable({ context, send }: Props) {
  const t = useTexts();
  return (
    <KioskScreen
      screenId="documents.notPrintable"
      title={t('documents.notPrintable.title')}
      lead={t(`documents.notPrintable.lead.${context.policy.printer}`)}
      actions={
        <Actions>
          <PrimaryButton
            label={t('documents.notPrintable.show')}
            icon={FileTextIcon}
            onPress={() => send({ type: 'READ' })}
          />
          <SecondaryButton label={t('documents.toList')} onPress={() => send({ type: 'FINISH' })} />
        </Actions>
      }
    >
      <NoticeBox
        lines={[
          { id: 'read', icon: FileTextIcon, content: t('documents.notPrintable.read') },
          useWebsiteLine(context.caisse),
          useAgentLine(),
        ]}
      />
    </KioskScreen>
  );
}
