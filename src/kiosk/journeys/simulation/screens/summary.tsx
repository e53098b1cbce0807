import { useState } from 'preact/hooks';
import { isOfFile } from '#domain/benefits/questions/file-answers.ts';
import { askedOf } from '#machines/simulation/questions.ts';
import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { summaryRoom } from '#kiosk/steps/summary-room.ts';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { CalculatorIcon } from '#ui/icons/attract-icons.tsx';
import { ArrowRightIcon } from '#ui/icons/interface-icons.tsx';
import { SummaryList } from '#ui/messages/summary-list.tsx';
import { useRootMode } from '#ui/modes/use-root-mode.ts';
import { answerWords } from './answer-words.ts';
import type { Props } from './screen.ts';
import { useStep } from './steps.ts';
import { summaryPages } from './summary-pages.ts';
import { lineOf } from './words.ts';

/** Room that the lead takes above the lines, where it says what « Dossier » means. */
const LEAD_LINE = 0.6;

/**
 * Everything said, by topic, before the result: each line has its « Modifier » (A33), and what the file answers says so (#201).
 * Comes back where a line was changed.
 */
export function Summary({ context, send }: Props) {
  const t = useTexts();
  const { answers, ofFile, actsFor, commune, changed } = context;
  const hasFile = Object.keys(ofFile).length > 0;
  const mode = useRootMode();
  const leadRoom = hasFile && mode.orientation === 'portrait' ? LEAD_LINE : 0;
  const pages = summaryPages(askedOf(context), summaryRoom(mode) - leadRoom);
  const ofChanged = pages.findIndex((parts) =>
    parts.some(({ questions }) => questions.some(({ key }) => key === changed)),
  );
  const [wanted, setWanted] = useState(Math.max(0, ofChanged));
  const pageIndex = Math.min(wanted, pages.length - 1);
  const isLast = pageIndex === pages.length - 1;
  const show = (): void => send({ type: 'ESTIMATE' });
  return (
    <KioskScreen
      screenId="simulation.summary"
      step={useStep('situation')}
      title={t('simulation.summary.title')}
      lead={t(hasFile ? 'simulation.summary.pageWithFile' : 'simulation.summary.page', {
        page: pageIndex + 1,
        pages: pages.length,
        whose: actsFor === null ? 'own' : 'other',
        name: actsFor ?? '',
      })}
      personal
      actions={
        <Actions arrangement="row">
          {isLast ? (
            <>
              {pageIndex > 0 && <SecondaryButton label={t('simulation.summary.again')} onPress={() => setWanted(0)} />}
              <PrimaryButton label={t('simulation.summary.estimate')} icon={CalculatorIcon} onPress={show} />
            </>
          ) : (
            <>
              <SecondaryButton label={t('simulation.summary.estimate')} onPress={show} />
              <PrimaryButton
                label={t('simulation.summary.next')}
                icon={ArrowRightIcon}
                iconPlace="after"
                onPress={() => setWanted(pageIndex + 1)}
              />
            </>
          )}
        </Actions>
      }
    >
      {(pages[pageIndex] ?? []).map(({ group, questions }) => (
        <section key={group} class="summary-group">
          <h2 class="summary-group-title">{t(`simulation.group.${group}`)}</h2>
          <SummaryList
            items={questions.map((question) => {
              const answer = answers[question.key];
              return {
                id: question.key,
                label: lineOf(t, question),
                value: answer ? answerWords(t, question, answer, commune) : '',
                note: isOfFile(answers, ofFile, question.key) ? t('simulation.summary.ofFile') : undefined,
                onChange: () => send({ type: 'CHANGE', key: question.key }),
              };
            })}
            changeLabel={t('shell.action.change')}
            changeName={(label) => t('shell.summary.change', { label })}
          />
        </section>
      ))}
    </KioskScreen>
  );
}
