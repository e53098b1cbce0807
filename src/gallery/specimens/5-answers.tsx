import { Actions } from '#ui/controls/actions.tsx';
import { ChoiceList } from '#ui/controls/choice-list.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { CodeDigits } from '#ui/fields/code-digits.tsx';
import { CircleHelpIcon, ClockIcon, ShieldCheckIcon } from '#ui/icons/interface-icons.tsx';
import { IdCardIcon, PrinterIcon, SmartphoneIcon } from '#ui/icons/service-icons.tsx';
import { CloudOffIcon } from '#ui/icons/attract-icons.tsx';
import { NoticeBox } from '#ui/messages/notice-box.tsx';
import { QrImage } from '#ui/messages/qr-image.tsx';
import { SummaryList } from '#ui/messages/summary-list.tsx';
import { Ticket } from '#ui/messages/ticket.tsx';
import { Waiting } from '#ui/messages/waiting.tsx';
import { bar, Frame, nothing } from '../frame.tsx';
import { sampleQr } from '../sample-qr.ts';
import type { Specimen } from '../specimen.ts';
import { texts } from '../texts.ts';

const group = 'Écrans';

const codeNotice = [
  {
    id: 'until',
    icon: ClockIcon,
    content: (
      <>
        {texts.validUntil}
        <strong>{texts.validUntilDate}</strong>
      </>
    ),
  },
  {
    id: 'offline',
    icon: CloudOffIcon,
    content: (
      <>
        {texts.offlineStart}
        <strong>{texts.offlineWhen}</strong>
        {texts.offlineEnd}
      </>
    ),
  },
  { id: 'single', icon: ShieldCheckIcon, content: texts.singleUse },
];

function CodeShown() {
  return (
    <Frame
      screenId="code"
      isOffline
      personal
      contentIsRead
      step={texts.step3}
      title={texts.codeShownTitle}
      lead={texts.codeShownLead}
      bar={{ ...bar, back: { ...bar.back, resting: true } }}
      actions={
        <Actions>
          <PrimaryButton label={texts.print} icon={PrinterIcon} onPress={nothing} />
          <SecondaryButton label={texts.noted} onPress={nothing} />
        </Actions>
      }
    >
      <CodeDigits code="0472" label={texts.codeSpoken} />
      <NoticeBox lines={codeNotice} />
    </Frame>
  );
}

function Choose() {
  return (
    <Frame screenId="who" step={texts.step1} title={texts.whoTitle} lead={texts.whoLead} contentPlace="end">
      <ChoiceList
        label={texts.whoTitle}
        chosen="typed"
        onChoose={nothing}
        choices={[
          { id: 'card', label: texts.whoCard, detail: texts.whoCardDetail, icon: IdCardIcon },
          { id: 'typed', label: texts.whoTyped, detail: texts.whoTypedDetail, icon: SmartphoneIcon },
          { id: 'lost', label: texts.whoLost, icon: CircleHelpIcon },
        ]}
      />
    </Frame>
  );
}

function Check() {
  return (
    <Frame
      screenId="check"
      personal
      step={texts.step2}
      title={texts.checkTitle}
      lead={texts.checkLead}
      actions={
        <Actions>
          <PrimaryButton label={texts.confirmSend} onPress={nothing} />
        </Actions>
      }
    >
      <SummaryList
        changeLabel={texts.change}
        changeName={texts.changeName}
        items={[
          { id: 'nir', label: 'Numéro de sécurité sociale', value: '2 82 06 •• ••• •••', onChange: nothing },
          { id: 'name', label: texts.nameLabel, value: 'LEFÈVRE', onChange: nothing },
          { id: 'date', label: 'Date de naissance', value: '24 juin 1982', onChange: nothing },
          { id: 'postal', label: 'Code postal', value: '31000', onChange: nothing },
        ]}
      />
    </Frame>
  );
}

function Printed() {
  return (
    <Frame
      screenId="printed"
      personal
      contentIsRead
      title={texts.printedTitle}
      lead={texts.printedLead}
      actions={
        <Actions arrangement="row">
          <SecondaryButton label={texts.printedNo} onPress={nothing} />
          <PrimaryButton label={texts.printedYes} onPress={nothing} />
        </Actions>
      }
    >
      <Ticket label={texts.ticketLabel}>
        <strong>{texts.cpam}</strong>
        <CodeDigits code="0472" label={texts.codeSpoken} />
        <span>{texts.reference}</span>
        <QrImage matrix={sampleQr} label={texts.qrLabel} />
      </Ticket>
    </Frame>
  );
}

export const specimens: readonly Specimen[] = [
  { id: 'code', group, title: 'Code remis', Show: CodeShown },
  { id: 'choice', group, title: 'Choix', Show: Choose },
  { id: 'check', group, title: 'Vérification', Show: Check },
  { id: 'printed', group, title: 'Impression', Show: Printed },
  {
    id: 'waiting',
    group,
    title: 'Attente d’une réponse',
    Show: () => (
      <Frame screenId="waiting" contentIsRead title={texts.waitTitle}>
        <Waiting label={texts.waitLabel} />
      </Frame>
    ),
  },
];
