import { useMemo, useState } from 'preact/hooks';
import { ameliChannels, type AmeliChannel } from '#domain/account/ameli-channels.ts';
import { KioskScreen, useScrollLabels } from '#kiosk/shell/frame.tsx';
import { qrMatrix } from '#kiosk/steps/qr-matrix.ts';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { ChoiceList } from '#ui/controls/choice-list.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { Dialog } from '#ui/dialogs/dialog.tsx';
import { QrCodeIcon, SmartphoneIcon } from '#ui/icons/service-icons.tsx';
import { QrImage } from '#ui/messages/qr-image.tsx';

const channels = Object.keys(ameliChannels) as readonly AmeliChannel[];

/** « Canal web », « canal application » (#252, #253, #260): the kiosk opens no site, a phone does. */
export function OnPhone() {
  const t = useTexts();
  const [shown, setShown] = useState<AmeliChannel | undefined>();
  return (
    <>
      <KioskScreen
        screenId="createAccount.onPhone"
        title={t('createAccount.onPhone.title')}
        lead={t('createAccount.onPhone.lead')}
        contentPlace="end"
      >
        <ChoiceList
          label={t('createAccount.onPhone.title')}
          choices={channels.map((channel) => ({
            id: channel,
            label: t(`createAccount.onPhone.${channel}`),
            detail: t(`createAccount.onPhone.${channel}.lead`),
            icon: channel === 'web' ? SmartphoneIcon : QrCodeIcon,
          }))}
          onChoose={(id) => setShown(channels.find((channel) => channel === id))}
        />
      </KioskScreen>
      {shown && <ChannelDialog channel={shown} onClose={() => setShown(undefined)} />}
    </>
  );
}

function ChannelDialog({ channel, onClose }: { readonly channel: AmeliChannel; readonly onClose: () => void }) {
  const t = useTexts();
  const url = ameliChannels[channel];
  const matrix = useMemo(() => qrMatrix(url), [url]);
  return (
    <Dialog
      title={t(`createAccount.onPhone.${channel}`)}
      icon={QrCodeIcon}
      lead={t('createAccount.onPhone.scan')}
      scrollLabels={useScrollLabels()}
      onDismiss={onClose}
      actions={
        <Actions>
          <PrimaryButton label={t('shell.action.close')} onPress={onClose} takesFocus />
        </Actions>
      }
    >
      <div class="take-away">
        <QrImage matrix={matrix} label={t(`createAccount.onPhone.${channel}`)} />
        <p class="take-away-address">{t(`createAccount.onPhone.${channel}.find`)}</p>
      </div>
    </Dialog>
  );
}
