import { parisDateOf } from '#domain/time/french-time.ts';
import type { ResultFacts } from '#domain/benefits/shown/facts.ts';
import type { SimulationContext } from '#machines/simulation/context.ts';
import { useMemo } from 'preact/hooks';
import { ExplanationScreen } from './benefits/explanation-screen.tsx';
import { NextScreen } from './benefits/next-screen.tsx';
import { ResultScreen } from './benefits/result-screen.tsx';
import type { Props } from './screen.ts';

/** What the visitor could receive, and why not the rest. */
export function Result({ context, send }: Props) {
  const mayPrint = context.prepared?.printsSummary === true && context.printResult === undefined;
  return (
    <ResultScreen
      screenId="simulation.result"
      facts={useResultFacts(context)}
      onExplain={(benefit) => send({ type: 'EXPLAIN', benefit })}
      onNext={() => send({ type: 'END' })}
      onPrint={mayPrint ? () => send({ type: 'PRINT' }) : undefined}
      onPhone={context.prepared?.publicUrl === undefined ? undefined : () => send({ type: 'TAKE_ON_PHONE' })}
    />
  );
}

/** « Comment est-ce calculé ? » of one benefit, step by step. */
export function Explanation({ context, send }: Props) {
  const { explained } = context;
  const facts = useResultFacts(context);
  if (!explained) throw new Error('no benefit was asked about');
  return (
    <ExplanationScreen
      screenId="simulation.explanation"
      facts={facts}
      benefit={explained}
      onClose={() => send({ type: 'SHOW_RESULT' })}
    />
  );
}

/** What an estimate leads to (#206, #210). */
export function Next({ context, send }: Props) {
  return (
    <NextScreen
      screenId="simulation.done"
      caisse={context.caisse}
      facts={useResultFacts(context)}
      onFinish={() => send({ type: 'FINISH' })}
      onShowResult={() => send({ type: 'SHOW_RESULT' })}
    />
  );
}

/** Judged on the day it is in Paris. @throws Error before the estimate: the chart shows no result without one. */
function useResultFacts({ estimated, now }: SimulationContext): ResultFacts {
  if (!estimated) throw new Error('nothing was estimated');
  return useMemo(() => ({ ...estimated, staleOn: parisDateOf(now()) }), [estimated, now]);
}
