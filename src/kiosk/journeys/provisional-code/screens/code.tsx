import type { SlipFacts } from '#domain/provisional-code/slip-facts.ts';
import { formatMoment } from '#domain/time/french-time.ts';
import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { RichText } from '#kiosk/texts/rich-text.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { CircleCheckIcon, ClockIcon, ShieldCheckIcon } from '#ui/icons/interface-icons.tsx';
import { PrinterIcon, SmartphoneIcon } from '#ui/icons/service-icons.tsx';
import { CloudOffIcon, ServerOffIcon } from '#ui/icons/attract-icons.tsx';
import { NoticeBox, type NoticeLine } from '#ui/messages/notice-box.tsx';
import { useActivation } from './activation.tsx';
import { CodeShown } from './code-shown.tsx';
import type { Props } from './screen.ts';

/** Above the code, so that the largest text cannot move it out of sight: whether the code is active. */
const leads = {
  paper: { active: 'provisionalCode.code.lead', notActive: 'provisionalCode.code.leadNotActive' },
  noPaper: { active: 'provisionalCode.code.leadNoPrinter', notActive: 'provisionalCode.code.leadNoPrinterNotActive' },
} as const;

/** The code, its reference, and what is true of it now (I4). */
export function Code({ context, send }: Props) {
  const t = useTexts();
  const { issued: slip, policy, printResult } = context;
  if (!slip) throw new Error('no code was issued');
  const prints = policy.printer !== 'none' && printResult === undefined;
  const activation = useActivation(slip);
  return (
    <>
      <KioskScreen
        screenId="provisionalCode.code"
        title={t('provisionalCode.code.title')}
        lead={t(leads[prints ? 'paper' : 'noPaper'][slip.state === 'active' ? 'active' : 'notActive'])}
        personal
        contentIsRead
        note={<NoticeBox lines={useStatusLines(slip, prints)} />}
        actions={
          <Actions arrangement={activation && prints ? 'many' : 'stack'}>
            {prints && (
              <PrimaryButton
                label={t('provisionalCode.code.print')}
                icon={PrinterIcon}
                onPress={() => send({ type: 'PRINT' })}
              />
            )}
            {activation && <SecondaryButton {...activation.way} />}
            {prints ? (
              <SecondaryButton label={t('provisionalCode.code.noted')} onPress={() => send({ type: 'NOTED' })} />
            ) : (
              <PrimaryButton label={t('provisionalCode.code.noted')} onPress={() => send({ type: 'NOTED' })} />
            )}
          </Actions>
        }
      >
        <CodeShown slip={slip} isExplained />
      </KioskScreen>
      {activation?.dialog}
    </>
  );
}

function useStatusLines(slip: SlipFacts, prints: boolean): readonly NoticeLine[] {
  const t = useTexts();
  const moment = formatMoment(slip.validUntil, t.language);
  const once: NoticeLine = { id: 'once', icon: ShieldCheckIcon, content: t('provisionalCode.code.singleUse') };
  const until: NoticeLine = {
    id: 'until',
    icon: ClockIcon,
    content: (
      <RichText
        of={slip.state === 'active' ? 'provisionalCode.code.validUntil' : 'provisionalCode.code.validOnceActive'}
        values={{ moment }}
      />
    ),
  };
  switch (slip.state) {
    case 'active':
      return [until, { id: 'state', icon: CircleCheckIcon, content: t('provisionalCode.code.active') }, once];
    case 'awaitingCaisse':
      return [
        { id: 'state', icon: ServerOffIcon, content: <RichText of="provisionalCode.code.awaitingCaisse" /> },
        until,
        once,
      ];
    case 'deferred':
      return [
        { id: 'state', icon: CloudOffIcon, content: <RichText of="provisionalCode.code.deferred" /> },
        {
          id: 'phone',
          icon: SmartphoneIcon,
          content: t(prints ? 'provisionalCode.code.activateSoonerOrSlip' : 'provisionalCode.code.activateSooner'),
        },
        once,
      ];
  }
}
