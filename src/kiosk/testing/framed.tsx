import type { ComponentChildren } from 'preact';
import type { LanguageId } from '#domain/language.ts';
import { toulouseRiquet } from '#kiosk-config/sites/toulouse-riquet.ts';
import { START } from '#machines/testing/clock.ts';
import { journeys } from '#kiosk/journeys/index.ts';
import { FrameProvider, type Frame } from '#kiosk/shell/frame.tsx';
import { allTextsIn } from '#kiosk/testing/all-texts.ts';
import { TextsProvider } from '#kiosk/texts/texts.ts';
import { WifiIcon } from '#ui/icons/attract-icons.tsx';

function nothing(): void {}

/** Header, bar and facts as a session of a Caf would give them, in one language. */
function someFrame(language: LanguageId, hasAccount: boolean): Frame {
  const t = allTextsIn(language);
  return {
    header: {
      organisation: t('shell.caisse.caf'),
      site: toulouseRiquet.name,
      network: { label: t('shell.network.online'), icon: WifiIcon, tone: 'good' },
      time: '14 h 06',
      account: hasAccount
        ? { label: t('shell.account.open'), signOut: { label: t('shell.account.signOut'), onPress: nothing } }
        : undefined,
    },
    bar: {
      label: t('shell.bar.label'),
      back: { label: t('shell.bar.back'), onPress: nothing },
      agent: { label: t('shell.bar.agent'), onPress: nothing },
      comfort: { label: t('shell.bar.comfort'), onPress: nothing },
      quit: { label: t('shell.bar.quit'), onPress: nothing },
    },
    policy: { identification: ['card', 'declared'], printer: 'ticket80', demonstration: true },
    officialAddress: 'borne.example.org/code',
    idleSeconds: 90,
    now: () => START,
    services: journeys.map(({ id }) => id),
    cardReader: toulouseRiquet.cardReader,
    questionsFirst: [],
    showPrivacyNotice: nothing,
    callAgent: nothing,
  };
}

interface FramedProps {
  readonly language?: LanguageId;
  readonly frame?: Partial<Frame>;
  /** An account is open: the header says so. */
  readonly hasAccount?: boolean;
  readonly children: ComponentChildren;
}

/** A screen in its frame, as in a session. */
export function Framed({ language = 'fr', frame = {}, hasAccount = false, children }: FramedProps) {
  return (
    <TextsProvider value={allTextsIn(language)}>
      <FrameProvider value={{ ...someFrame(language, hasAccount), ...frame }}>{children}</FrameProvider>
    </TextsProvider>
  );
}
