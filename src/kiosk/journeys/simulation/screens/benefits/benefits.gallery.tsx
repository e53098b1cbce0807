import type { ComponentChildren } from 'preact';
import { someCaf } from '#domain/caisse/testing/some-caisses.ts';
import type { ResultFacts } from '#domain/benefits/shown/facts.ts';
import { InGallery, nothing, type ScreenSpecimen } from '#kiosk/testing/journey-specimens.tsx';
import { ExplanationScreen } from './explanation-screen.tsx';
import { NextScreen } from './next-screen.tsx';
import { ResultScreen } from './result-screen.tsx';
import { resultSamples } from '#kiosk/journeys/simulation/testing/benefit-samples.ts';

function specimen(id: string, show: () => ComponentChildren): ScreenSpecimen {
  return {
    id: `benefits-${id}`,
    group: 'Résultat d’une simulation',
    title: id,
    Show: () => <InGallery>{show()}</InGallery>,
  };
}

const result = (facts: ResultFacts, initialPage = 0) => (
  <ResultScreen
    screenId="simulation.result"
    facts={facts}
    initialPage={initialPage}
    onExplain={nothing}
    onNext={nothing}
    onPrint={nothing}
    onPhone={nothing}
  />
);
const explanation = (facts: ResultFacts, initialPage: number) => (
  <ExplanationScreen
    screenId="simulation.explanation"
    facts={facts}
    benefit="activityBonus"
    initialPage={initialPage}
    onClose={nothing}
  />
);
const next = (facts: ResultFacts, startsElsewhere = false) => (
  <NextScreen
    screenId="simulation.done"
    caisse={someCaf}
    facts={facts}
    startsElsewhere={startsElsewhere}
    onFinish={nothing}
    onShowResult={nothing}
  />
);
const { single, family, nothing: none } = resultSamples;

/** Every screen that tells a result, each page that looks different. */
export const specimens: readonly ScreenSpecimen[] = [
  specimen('result', () => result(single)),
  specimen('result-family', () => result(family)),
  specimen('result-nothing', () => result(none)),
  specimen('refused', () => result(none, 1)),
  specimen('refused-family', () => result(single, 1)),
  specimen('assumptions', () => result(family, 2)),
  specimen('explanation', () => explanation(single, 0)),
  specimen('explanation-end', () => explanation(single, 1)),
  specimen('explanation-more', () => explanation(single, 2)),
  specimen('explanation-family', () => explanation(family, 0)),
  specimen('explanation-housing', () => explanation(family, 8)),
  specimen('explanation-housing-end', () => explanation(family, 9)),
  specimen('graph', () => explanation(single, 3)),
  specimen('graph-family', () => explanation(family, 7)),
  specimen('next', () => next(family)),
  specimen('next-nothing', () => next(none)),
  specimen('elsewhere', () => next(family, true)),
];
