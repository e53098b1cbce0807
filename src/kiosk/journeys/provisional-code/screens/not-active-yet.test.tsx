import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import type { PrinterKind } from '#domain/kiosk/states.ts';
import { languageIds, type LanguageId } from '#domain/language.ts';
import type { SlipState } from '#domain/provisional-code/slip-facts.ts';
import type { ProvisionalCodeContext } from '#machines/provisional-code/context.ts';
import type { ProvisionalCodeScreen } from '#machines/provisional-code/screens.ts';
import { provisionalCodeWalk } from '#machines/provisional-code/testing/walk.ts';
import { reachedBy } from '#machines/testing/graph.ts';
import { metasOf } from '#machines/testing/shown.ts';
import { someSlipFacts } from '#machines/testing/samples.ts';
import { wordsOf } from '#kiosk/testing/expect-screen.ts';
import { Framed } from '#kiosk/testing/framed.tsx';
import { CLAIM_URL } from '../testing/sample-slips.ts';
import { provisionalCodeScreensTable } from './index.ts';

afterEach(cleanup);

interface After {
  readonly name: ProvisionalCodeScreen;
  readonly context: ProvisionalCodeContext;
}

/** Every screen that the chart can show once a code of this state was drawn. */
function screensAfter(state: SlipState, printer: PrinterKind): readonly After[] {
  const slip = { ...someSlipFacts, state, ...(state === 'deferred' && { claimUrl: CLAIM_URL }) };
  const walk = provisionalCodeWalk(['card', 'declared'], printer);
  const issued = { ...walk, answers: { ...walk.answers, issueCode: [{ kind: 'issued', slip }] } };
  return reachedBy(issued).flatMap((snapshot) => {
    const [meta] = metasOf<{ readonly screen: ProvisionalCodeScreen | 'waiting' }>(snapshot as never);
    const context = snapshot.context as ProvisionalCodeContext;
    return context.issued === undefined || meta === undefined || meta.screen === 'waiting'
      ? []
      : [{ name: meta.screen, context }];
  });
}

function draw({ name, context }: After, language: LanguageId = 'fr'): string {
  const Screen = provisionalCodeScreensTable[name];
  render(
    <Framed language={language}>
      <Screen context={context} send={() => undefined} />
    </Framed>,
  );
  return wordsOf(document.body).replaceAll('\u00A0', ' ');
}

/** What is true of an active code only. */
const good: Readonly<Record<LanguageId, readonly RegExp[]>> = {
  fr: [/code est actif/, /Utilisez/, /Utiliser mon code/, /Depuis chez vous/, /^Valable/m, /reste valable/],
  en: [/code is active/, /^Use /m, /Use my code/, /From home/, /^Valid /m, /stays valid/],
};
const notYet: Readonly<Record<LanguageId, RegExp>> = { fr: /pas encore actif/i, en: /not active yet/i };

/** What may still become of it: who comes back to an agent was told so. */
const mayBeRefused: Readonly<Record<LanguageId, RegExp>> = { fr: /peut encore le refuser/, en: /may still refuse it/ };

const cases = (['deferred', 'awaitingCaisse'] as const).flatMap((state) =>
  (['ticket80', 'a4', 'none'] as const).flatMap((printer) =>
    languageIds.map((language) => ({ state, printer, language })),
  ),
);

describe('P24 I4 a code that is not active yet', () => {
  test.each(cases)('is nowhere called good: $state, printer $printer, in $language', ({ state, printer, language }) => {
    const after = screensAfter(state, printer);
    expect(new Set(after.map(({ name }) => name))).toEqual(
      new Set(printer === 'none' ? ['code', 'done'] : ['code', 'printing', 'cameOut', 'printProblem', 'done']),
    );
    for (const each of after) {
      const words = draw(each, language);
      for (const sentence of good[language]) expect(words, each.name).not.toMatch(sentence);
      if (document.querySelector('.code-digits') || each.name === 'done')
        expect(words, each.name).toMatch(notYet[language]);
      if (each.name === 'done') expect(words).toMatch(mayBeRefused[language]);
      cleanup();
    }
  });

  test.each(['ticket80', 'none'] as const)(
    'and waits offline is brought by the phone from every screen where one chooses, printer %s',
    (printer) => {
      const choosing = screensAfter('deferred', printer).filter(({ name }) => !['printing', 'cameOut'].includes(name));
      for (const each of choosing) {
        draw(each);
        fireEvent.click(screen.getByRole('button', { name: 'Activer avec mon téléphone' }));
        expect(screen.getByRole('dialog').querySelector('[role="img"]'), each.name).not.toBeNull();
        cleanup();
      }
    },
  );

  test('and waits for the caisse has nothing to scan: the gateway has it already', () => {
    for (const each of screensAfter('awaitingCaisse', 'ticket80')) {
      draw(each);
      expect(screen.queryByRole('button', { name: 'Activer avec mon téléphone' })).toBeNull();
      cleanup();
    }
  });
});
