import { useMemo, useState } from 'preact/hooks';
import { caisses, type CaisseId } from '#domain/caisse/caisse.ts';
import type { ResultFacts } from '#domain/benefits/shown/facts.ts';
import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { nextWords } from '#languages/benefits/next-words.ts';
import { BenefitPoints } from '#ui/benefits/benefit-points.tsx';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { ArrowLeftIcon } from '#ui/icons/interface-icons.tsx';
import { useStep } from '../steps.ts';

export interface NextScreenProps {
  /** As the journey names it: `simulation.done`. */
  readonly screenId: string;
  readonly caisse: CaisseId;
  readonly facts: ResultFacts;
  readonly onFinish: () => void;
  readonly onShowResult: () => void;
  /** For the gallery: what is not simulated comes first. */
  readonly startsElsewhere?: boolean | undefined;
}

/** « Que faire maintenant ? »: the request, the rendez-vous, the documents; then what this kiosk does not simulate. */
export function NextScreen({
  screenId,
  caisse,
  facts,
  onFinish,
  onShowResult,
  startsElsewhere = false,
}: NextScreenProps) {
  const t = useTexts();
  const words = useMemo(() => nextWords(t, facts, caisses[caisse]), [t, facts, caisse]);
  const [isElsewhere, setElsewhere] = useState(startsElsewhere);
  const asPoints = (lines: readonly string[]) => lines.map((content) => ({ id: content, content }));
  return (
    <KioskScreen
      screenId={screenId}
      key={isElsewhere ? 'elsewhere' : 'next'}
      step={useStep('result')}
      title={t(isElsewhere ? 'benefits.notSimulated.title' : 'benefits.next.title')}
      contentIsRead
      note={
        !isElsewhere &&
        words.documents.length > 0 && (
          <BenefitPoints title={t('benefits.next.documents')} points={asPoints(words.documents)} />
        )
      }
      actions={
        <Actions arrangement="many">
          <PrimaryButton label={t('benefits.action.finish')} onPress={onFinish} />
          <SecondaryButton
            label={t(isElsewhere ? 'benefits.next.title' : 'benefits.action.elsewhere')}
            onPress={() => setElsewhere(!isElsewhere)}
          />
          <SecondaryButton label={t('benefits.action.back')} icon={ArrowLeftIcon} onPress={onShowResult} />
        </Actions>
      }
    >
      {isElsewhere ? (
        <BenefitPoints points={asPoints(words.notSimulated)} />
      ) : (
        <BenefitPoints
          points={words.steps.map((runs, index) => ({ id: String(index), content: <Runs runs={runs} /> }))}
        />
      )}
    </KioskScreen>
  );
}

function Runs({ runs }: { readonly runs: readonly { readonly text: string; readonly strong: boolean }[] }) {
  return <>{runs.map(({ text, strong }, index) => (strong ? <strong key={index}>{text}</strong> : text))}</>;
}
