import type { JourneyId } from '#domain/journey/journey.ts';
import type { InsuredOverview } from '#domain/insured-file/overview.ts';
import { fileOf, type PlainPart } from '#machines/ameli-account/context.ts';
import type { HealthPart } from '#machines/ameli-account/ports.ts';
import { KioskScreen, useFrame } from '#kiosk/shell/frame.tsx';
import { useFigures } from '#kiosk/steps/file/use-figures.ts';
import { RichText } from '#kiosk/texts/rich-text.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Board, type BoardTile } from '#ui/controls/board.tsx';
import { UserRoundCogIcon, UserRoundIcon } from '#ui/icons/attract-icons.tsx';
import { BellIcon, HeartIcon, ListChecksIcon } from '#ui/icons/file-icons.tsx';
import { HourglassIcon, ShieldCheckIcon } from '#ui/icons/interface-icons.tsx';
import { MessageIcon, PhoneIcon, PrinterIcon, WalletIcon } from '#ui/icons/service-icons.tsx';
import type { Props } from './screen.ts';

/** ACCUEIL of #275: the menu of the account in its order, then what is of the person; nothing of it is about health. */
export function Overview({ context, send }: Props) {
  const t = useTexts();
  const { services } = useFrame();
  const { overview } = fileOf(context);
  const { unreadMessages: unread } = overview;
  const goTo = ({ next }: { readonly next: JourneyId }) => ({ id: next, onPress: () => send({ type: 'GO_TO', next }) });
  return (
    <KioskScreen screenId="ameliAccount.overview" title={t('ameliAccount.overview.title')} arrangement="board">
      <Board
        labels={{ general: t('ameliAccount.overview.general'), own: t('ameliAccount.overview.own') }}
        general={useTiles(menu, send)}
        first={useNotices(overview, send)}
        main={{
          tile: {
            id: 'rights',
            label: t('ameliAccount.tile.rights'),
            detail: <Rights {...overview} />,
            icon: ShieldCheckIcon,
            onPress: () => send({ type: 'OPEN', part: 'ownInformation' }),
          },
          buttons: services.includes('documents')
            ? [
                {
                  ...goTo({ next: 'documents' }),
                  label: t('ameliAccount.documents'),
                  icon: PrinterIcon,
                },
              ]
            : [],
        }}
        further={[
          ...(services.includes('messages')
            ? [
                {
                  ...goTo({ next: 'messages' }),
                  label: t('ameliAccount.tile.messages'),
                  detail:
                    unread === 0
                      ? t('ameliAccount.tile.messages.detail')
                      : t('ameliAccount.tile.messages.unread', { count: unread }),
                  hasNews: unread > 0,
                  icon: MessageIcon,
                },
              ]
            : []),
          ...(services.includes('manageAccount')
            ? [
                {
                  ...goTo({ next: 'manageAccount' }),
                  label: t('ameliAccount.tile.manageAccount'),
                  detail: t('ameliAccount.tile.manageAccount.detail'),
                  icon: UserRoundCogIcon,
                },
              ]
            : []),
          ...useTiles(besides, send),
        ]}
      />
    </KioskScreen>
  );
}

const icons = {
  payments: WalletIcon,
  procedures: ListChecksIcon,
  prevention: HeartIcon,
  ownInformation: UserRoundIcon,
  delays: HourglassIcon,
  contact: PhoneIcon,
} as const satisfies Partial<Record<PlainPart | HealthPart, unknown>>;
type TilePart = keyof typeof icons;

/** « 2. Mes paiements, 3. Mes démarches, 4. Mon espace prévention, 5. Mes informations » (#275). */
const menu = ['payments', 'procedures', 'prevention', 'ownInformation'] as const satisfies readonly TilePart[];
/** What else nothing of a person is in. */
const besides = ['delays', 'contact'] as const satisfies readonly TilePart[];

function useTiles(parts: readonly TilePart[], send: Props['send']): readonly BoardTile[] {
  const t = useTexts();
  return parts.map((part) => ({
    id: part,
    label: t(`ameliAccount.tile.${part}`),
    detail: t(`ameliAccount.tile.${part}.detail`),
    icon: icons[part],
    onPress: () => send({ type: 'OPEN', part }),
  }));
}

/** Undefined where no procedure waits for a paper. */
function useNotices({ toComplete }: InsuredOverview, send: Props['send']): BoardTile | undefined {
  const t = useTexts();
  if (toComplete.length === 0) return undefined;
  return {
    id: 'toComplete',
    label: t('ameliAccount.tile.toComplete'),
    detail: t('ameliAccount.tile.toComplete.detail', { count: toComplete.length }),
    icon: BellIcon,
    hasNews: true,
    onPress: () => send({ type: 'OPEN', part: 'toComplete' }),
  };
}

/** « Vos droits à l'Assurance Maladie sont ouverts » (#302). */
function Rights({ rights, complementaireSante }: InsuredOverview) {
  const t = useTexts();
  const { day } = useFigures();
  const c2sUntil = complementaireSante?.days.to ?? null;
  return (
    <>
      <span>
        {rights === null ? (
          <RichText of="ameliAccount.rights.closed" />
        ) : rights.to === null ? (
          <RichText of="ameliAccount.rights.open" />
        ) : (
          <RichText of="ameliAccount.rights.openUntil" values={{ date: day(rights.to) }} />
        )}
      </span>
      {c2sUntil !== null && <span>{t('ameliAccount.rights.c2s', { date: day(c2sUntil) })}</span>}
    </>
  );
}
