import type { JourneyId } from '#domain/journey/journey.ts';
import type { Files, OwnFile, WholeFile } from '#machines/my-account/ports.ts';
import { lastPaymentOf, type Section } from '#machines/my-account/context.ts';
import { useFrame } from '#kiosk/shell/frame.tsx';
import { RichText } from '#kiosk/texts/rich-text.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import type { BoardButton, BoardTile } from '#ui/controls/board.tsx';
import { CalculatorIcon, LockIcon, UserRoundIcon } from '#ui/icons/attract-icons.tsx';
import { BabyIcon, BellIcon, CompassIcon, FolderIcon, ListChecksIcon } from '#ui/icons/file-icons.tsx';
import { NewspaperIcon } from '#ui/icons/information-icons.tsx';
import { PencilIcon } from '#ui/icons/interface-icons.tsx';
import {
  CalendarCheckIcon,
  FileTextIcon,
  PhoneIcon,
  PrinterIcon,
  UsersIcon,
  WalletIcon,
} from '#ui/icons/service-icons.tsx';
import type { Props } from './screen.ts';
import { useFileWords } from './words.ts';

/** What a touch on a tile does. */
interface Ways {
  readonly open: (part: Section) => () => void;
  readonly goTo: (journey: { readonly next: JourneyId }) => Pick<BoardButton, 'id' | 'onPress'>;
}

export const waysOf = (send: Props['send']): Ways => ({
  open: (part) => () => send({ type: 'OPEN', part }),
  goTo: ({ next }) => ({ id: next, onPress: () => send({ type: 'GO_TO', next }) }),
});

/** Nothing in them is about a person: the three of #39, news, contact, guided tour. */
export function useGeneralTiles({ open, goTo }: Ways): readonly BoardTile[] {
  const t = useTexts();
  const { services } = useFrame();
  return [
    { id: 'following', label: t('myAccount.tile.following'), icon: ListChecksIcon, onPress: open('following') },
    { id: 'changes', label: t('myAccount.tile.changes'), icon: PencilIcon, onPress: open('changes') },
    { id: 'requests', label: t('myAccount.tile.requests'), icon: CalculatorIcon, onPress: open('requests') },
    ...(services.includes('information')
      ? [
          {
            ...goTo({ next: 'information' }),
            label: t('myAccount.tile.information'),
            detail: t('myAccount.tile.information.detail'),
            icon: NewspaperIcon,
          },
        ]
      : []),
    {
      id: 'contact',
      label: t('myAccount.tile.contact'),
      detail: t('myAccount.tile.contact.detail'),
      icon: PhoneIcon,
      onPress: open('contact'),
    },
    {
      id: 'guide',
      label: t('myAccount.tile.guide'),
      detail: t('myAccount.tile.guide.detail'),
      icon: CompassIcon,
      onPress: open('guide'),
    },
  ];
}

/** #4–#6; undefined where there is neither an alert nor a new message, and none can be read again here. */
export function useAlertsTile(file: WholeFile, { open }: Ways): BoardTile | undefined {
  const t = useTexts();
  const { services } = useFrame();
  const { alerts, unreadMessages: messages } = file.overview;
  const counts = { alerts: alerts.length, messages };
  const hasNews = counts.alerts + messages > 0;
  if (!hasNews && !services.includes('messages')) return undefined;
  const which = !hasNews ? 'none' : counts.alerts === 0 ? 'unread' : messages === 0 ? 'alerts' : 'both';
  return {
    id: 'alerts',
    label: t('myAccount.tile.alerts'),
    detail: t(`myAccount.tile.alerts.${which}`, counts),
    icon: BellIcon,
    hasNews,
    onPress: open('alerts'),
  };
}

/** #7–#9, #30, #34. */
export function useMoneyTile(file: WholeFile, { open }: Ways): BoardTile {
  const t = useTexts();
  const words = useFileWords();
  const payment = lastPaymentOf({ file });
  const { quotient } = file.overview;
  const toThird = payment && words.thirdParty(payment);
  return {
    id: 'money',
    label: t('myAccount.tile.money'),
    icon: WalletIcon,
    detail: (
      <>
        <span>
          {payment ? (
            <RichText
              of="myAccount.tile.money.last"
              values={{ date: words.day(payment.paidOn), amount: words.money(payment.total) }}
            />
          ) : (
            t('myAccount.tile.money.none')
          )}
          {toThird !== undefined && `, ${toThird}`}
        </span>
        {quotient && (
          <span>
            <RichText of="myAccount.tile.money.quotient" values={{ euros: words.wholeEuros(quotient.euros) }} />
          </span>
        )}
      </>
    ),
    onPress: open('money'),
  };
}

/** #8, #32, #37: « immédiatement visibles ». */
export function useDocumentButtons(file: WholeFile, { goTo }: Ways): readonly BoardButton[] {
  const t = useTexts();
  const { services } = useFrame();
  const { month } = useFileWords();
  const { lastStatement } = file.overview;
  if (!services.includes('documents')) return [];
  const button = goTo({ next: 'documents' });
  const attestations = { ...button, label: t('myAccount.documents'), icon: PrinterIcon };
  if (lastStatement === null) return [attestations];
  const label = t('myAccount.statement', { month: month(lastStatement) });
  return [attestations, { ...button, id: 'statement', label, icon: FileTextIcon }];
}

/** What is of a person besides, in the order of the leaflet; a block without object takes no room. */
export function useFurtherTiles(file: WholeFile | OwnFile, ways: Ways): readonly BoardTile[] {
  const t = useTexts();
  const { services } = useFrame();
  const { open, goTo } = ways;
  const isWhole = file.kind === 'file';
  const tiles: readonly (BoardTile | undefined)[] = [
    {
      id: 'profile',
      label: t(isWhole ? 'myAccount.tile.profile' : 'myAccount.tile.ownData'),
      detail: t('myAccount.tile.profile.detail'),
      icon: UserRoundIcon,
      onPress: open('profile'),
    },
    useAgendaTile(file, ways),
    isWhole && file.overview.receivesCmg
      ? {
          id: 'pajemploi',
          label: t('myAccount.tile.pajemploi'),
          detail: t('myAccount.tile.pajemploi.detail'),
          icon: BabyIcon,
          onPress: open('pajemploi'),
        }
      : undefined,
    useFilesTile(file.files, ways),
    services.includes('manageAccount')
      ? {
          ...goTo({ next: 'manageAccount' }),
          label: t('myAccount.tile.manageAccount'),
          detail: t('myAccount.tile.manageAccount.detail'),
          icon: LockIcon,
        }
      : undefined,
    useAuthorisationsTile(file, ways),
  ];
  return tiles.filter((tile) => tile !== undefined);
}

/** #42: the next payment, where one is to come. */
function useAgendaTile(file: WholeFile | OwnFile, { open }: Ways): BoardTile | undefined {
  const t = useTexts();
  const { day } = useFileWords();
  if (file.kind !== 'file' || file.overview.agenda.length === 0) return undefined;
  const days = file.overview.agenda.filter(({ kind }) => kind === 'payment').map(({ on }) => on);
  const [next] = days.toSorted();
  return {
    id: 'agenda',
    label: t('myAccount.tile.agenda'),
    detail:
      next === undefined ? t('myAccount.tile.agenda.detail') : t('myAccount.tile.agenda.payment', { date: day(next) }),
    icon: CalendarCheckIcon,
    onPress: open('agenda'),
  };
}

/** #44: only of who may enter several; a guardian chooses among those whom they protect. */
function useFilesTile({ actsFor, others, isResponsible }: Files, { open, goTo }: Ways): BoardTile | undefined {
  const t = useTexts();
  const { services } = useFrame();
  const isGuardian = services.includes('protectedPeople');
  if (!isGuardian && others.length === 0) return undefined;
  const count = others.length + (isResponsible ? 1 : 0);
  return {
    id: 'files',
    label: t('myAccount.tile.files'),
    detail:
      actsFor === null
        ? t('myAccount.tile.files.count', { count })
        : t('myAccount.tile.files.actsFor', { name: actsFor }),
    icon: FolderIcon,
    onPress: isGuardian ? goTo({ next: 'protectedPeople' }).onPress : open('files'),
  };
}

const couples: readonly string[] = ['married', 'civilPartnership', 'cohabiting'];

/** #46: both directions. Somebody who has no spouse in the file has nothing there. */
function useAuthorisationsTile(file: WholeFile | OwnFile, { goTo }: Ways): BoardTile | undefined {
  const t = useTexts();
  const { services } = useFrame();
  const { others, spouse } = file.files;
  const [received] = others;
  const isSpouseWithout = file.kind === 'own' && couples.includes(file.data.couple.situation);
  if (!services.includes('authorisations') || (!received && !spouse && !isSpouseWithout)) return undefined;
  return {
    ...goTo({ next: 'authorisations' }),
    label: t('myAccount.tile.authorisations'),
    detail: sentence(),
    icon: UsersIcon,
  };

  function sentence(): string {
    if (file.files.actsIn !== null) return t('myAccount.tile.authorisations.acting');
    if (others.length > 1) return t('myAccount.tile.authorisations.several', { count: others.length });
    const isGiven = spouse?.isAuthorised === true;
    if (received && isGiven && received.name === spouse.name)
      return t('myAccount.tile.authorisations.both', { name: received.name });
    if (received) return t('myAccount.tile.authorisations.received', { name: received.name });
    if (isGiven) return t('myAccount.tile.authorisations.given', { name: spouse.name });
    return t(spouse ? 'myAccount.tile.authorisations.mayGive' : 'myAccount.tile.authorisations.none');
  }
}
