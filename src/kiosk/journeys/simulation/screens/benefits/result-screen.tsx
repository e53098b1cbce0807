import { useMemo, useState } from 'preact/hooks';
import type { BenefitId } from '#domain/benefits/estimate.ts';
import type { ResultFacts } from '#domain/benefits/shown/facts.ts';
import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { resultWords, type ReasonWords, type ResultWords } from '#languages/benefits/result-words.ts';
import { BenefitAmounts, BenefitHeadline, BenefitReasons } from '#ui/benefits/benefit-amounts.tsx';
import { BenefitPoints } from '#ui/benefits/benefit-points.tsx';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { ArrowRightIcon, CircleHelpIcon, TriangleAlertIcon } from '#ui/icons/interface-icons.tsx';
import { CalculatorIcon } from '#ui/icons/attract-icons.tsx';
import { PrinterIcon, SmartphoneIcon } from '#ui/icons/service-icons.tsx';
import { NoticeBox } from '#ui/messages/notice-box.tsx';
import { useRootMode } from '#ui/modes/use-root-mode.ts';
import { useStep } from '../steps.ts';
import { evenPages, roomOf } from './pages.ts';

export interface ResultScreenProps {
  /** As the journey names it: `simulation.result`. */
  readonly screenId: string;
  readonly facts: ResultFacts;
  readonly onExplain: (benefit: BenefitId) => void;
  /** « Que faire maintenant ? » */
  readonly onNext: () => void;
  /** Absent where nothing can be printed. */
  readonly onPrint?: (() => void) | undefined;
  readonly onPhone?: (() => void) | undefined;
  /** For the gallery: the page that comes first. */
  readonly initialPage?: number | undefined;
}

/** With more amounts than these, the headline stands in one run with its amount, to leave them room. */
const FEW_AMOUNTS = 4;

/** What the visitor could receive; on further pages what not and why, and what was taken for granted. */
export function ResultScreen(props: ResultScreenProps) {
  const { screenId, facts } = props;
  const t = useTexts();
  const mode = useRootMode();
  const words = useMemo(() => resultWords(t, facts), [t, facts]);
  const [page, setPage] = useState(props.initialPage ?? 0);
  const refusals = evenPages(words.refused, roomOf(mode).reasons);
  const pages = 1 + refusals.length + (words.assumptions.length > 0 ? 1 : 0);
  const turn = (): void => setPage((page + 1) % pages);
  // In landscape the heading stands beside the content, and the content needs its whole half (P42 is measured in portrait).
  const personal = mode.orientation === 'portrait';
  const step = useStep('result', page > 0 ? { page, pages: pages - 1 } : undefined);
  if (page > 0) {
    const refused = refusals[page - 1];
    return (
      <KioskScreen
        screenId={screenId}
        key={page}
        step={step}
        title={t(refused ? 'benefits.refused.title' : 'benefits.assumptions.title')}
        {...(refused ? { lead: t('benefits.refused.lead') } : {})}
        contentIsRead
        personal={personal}
        actions={
          <Actions>
            <PrimaryButton
              label={t(page === pages - 1 ? 'benefits.action.back' : 'benefits.action.more')}
              onPress={turn}
            />
          </Actions>
        }
      >
        {refused ? <Refused refused={refused} /> : <Assumptions words={words} />}
      </KioskScreen>
    );
  }
  return (
    <KioskScreen
      screenId={screenId}
      step={step}
      title={t('benefits.title')}
      contentIsRead
      personal={personal}
      reading={<Notes words={words} />}
      actions={<ResultActions {...props} first={words.first} onOthers={turn} />}
    >
      <BenefitHeadline runs={words.headline} isLarge={words.amounts.length <= FEW_AMOUNTS} />
      {words.amounts.length > 0 && <BenefitAmounts amounts={words.amounts} total={words.total} />}
    </KioskScreen>
  );
}

function Refused({ refused }: { readonly refused: readonly ReasonWords[] }) {
  return <BenefitReasons refused={refused} />;
}

function Assumptions({ words }: { readonly words: ResultWords }) {
  return <BenefitPoints points={words.assumptions.map((content) => ({ id: content, content }))} />;
}

/** What an estimate is, and a warning when figures are past their review date (I4). */
function Notes({ words: { notes, warnings } }: { readonly words: ResultWords }) {
  return (
    <div class="benefit-notes">
      <p>{notes.join(' ')}</p>
      {warnings.length > 0 && (
        <NoticeBox tone="warning" lines={[{ id: 'warnings', icon: TriangleAlertIcon, content: warnings.join(' ') }]} />
      )}
    </div>
  );
}

interface ResultActionsProps extends ResultScreenProps {
  readonly first: BenefitId | undefined;
  readonly onOthers: () => void;
}

function ResultActions({ first, onExplain, onNext, onOthers, onPrint, onPhone }: ResultActionsProps) {
  const t = useTexts();
  return (
    <Actions arrangement="many">
      <PrimaryButton label={t('benefits.action.next')} icon={ArrowRightIcon} iconPlace="after" onPress={onNext} />
      {first !== undefined && (
        <SecondaryButton label={t('benefits.action.explain')} icon={CalculatorIcon} onPress={() => onExplain(first)} />
      )}
      <SecondaryButton label={t('benefits.action.others')} icon={CircleHelpIcon} onPress={onOthers} />
      {onPrint && <SecondaryButton label={t('benefits.action.print')} icon={PrinterIcon} onPress={onPrint} />}
      {onPhone && <SecondaryButton label={t('benefits.action.phone')} icon={SmartphoneIcon} onPress={onPhone} />}
    </Actions>
  );
}
