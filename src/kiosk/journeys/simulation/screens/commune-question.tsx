import { useState } from 'preact/hooks';
import type { PostalCodeProblem } from '#domain/identity/postal-code.ts';
import type { CommuneProblem } from '#machines/simulation/context.ts';
import { progressOf } from '#machines/simulation/questions.ts';
import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { useTexts, type KioskKey, type KioskTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { ChoiceList } from '#ui/controls/choice-list.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { PostalCodeQuestion } from '#kiosk/steps/postal-code-question.tsx';
import { useAsked, type AskedProps } from './asked.ts';
import { HelpButton } from './help-button.tsx';
import { OtherAnswers } from './other-answers.tsx';
import type { Props } from './screen.ts';
import { useQuestionStep } from './steps.ts';
import { titleOf } from './words.ts';

const problemKeys: Readonly<Record<CommuneProblem, KioskKey>> = {
  noSuchPostalCode: 'simulation.commune.problem.noSuchPostalCode',
  outsideService: 'simulation.commune.problem.outsideService',
  unavailable: 'simulation.commune.problem.unavailable',
};

/** Where the visitor lives: the postal code first. */
export function CommuneQuestion({ context, send, question, onAnswer }: AskedProps) {
  const t = useTexts();
  const { communeProblem, postalCode, known } = context;
  return (
    <PostalCodeQuestion
      {...useAsked({ context, question })}
      words={{
        title: titleOf(t, question),
        label: t('simulation.commune.postalCode'),
        wording: (problem) => postalCodeProblemWords(t, problem),
      }}
      initial={postalCode ?? known.postalCode}
      refused={communeProblem && { words: t(problemKeys[communeProblem]), id: `${communeProblem}.${postalCode}` }}
      onAnswer={(typed) => send({ type: 'POSTAL_CODE_GIVEN', postalCode: typed })}
      below={<OtherAnswers question={question} onAnswer={onAnswer} />}
      aside={<HelpButton question={question} />}
    />
  );
}

/** As many as need no scrolling (A18). */
const COMMUNES_A_PAGE = 8;

/** Then one of its communes. */
export function CommuneList({ context, send }: Props) {
  const t = useTexts();
  const { communes, commune, postalCode } = context;
  const [page, setPage] = useState(0);
  const pages = Math.ceil(communes.length / COMMUNES_A_PAGE);
  const shown = communes.slice(page * COMMUNES_A_PAGE, (page + 1) * COMMUNES_A_PAGE);
  return (
    <KioskScreen
      screenId="simulation.commune"
      step={useQuestionStep('access', progressOf(context))}
      title={t('simulation.commune.title')}
      lead={t('simulation.commune.lead', { postalCode: postalCode ?? '' })}
      personal
      contentPlace="end"
      actions={
        pages > 1 && (
          <Actions>
            <SecondaryButton
              label={t('simulation.commune.more', { page: page + 1, pages })}
              onPress={() => setPage((page + 1) % pages)}
            />
          </Actions>
        )
      }
    >
      <ChoiceList
        label={t('simulation.commune.title')}
        choices={shown.map(({ insee, name }) => ({ id: insee, label: name }))}
        chosen={communes.find(({ insee }) => insee === commune?.insee)?.insee}
        onChoose={(id) => {
          const chosen = communes.find(({ insee }) => insee === id);
          if (chosen) send({ type: 'COMMUNE_CHOSEN', commune: chosen });
        }}
      />
    </KioskScreen>
  );
}

function postalCodeProblemWords(t: KioskTexts, problem: PostalCodeProblem): string {
  switch (problem.code) {
    case 'empty':
      return t('simulation.commune.problem.empty');
    case 'tooShort':
      return t('simulation.commune.problem.tooShort', { missing: problem.missing });
    case 'badCharacter':
    case 'tooLong':
    case 'badShape':
      return t('simulation.commune.problem.badShape');
  }
}
