import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import type { ComponentChild } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { languageIds, type LanguageId } from '#domain/language.ts';
import type { JourneyScreen } from '#kiosk/shell/journey-screen.ts';
import { codeUseScreensTable } from '../journeys/code-use/screens/index.ts';
import { codeUseSamples } from '../journeys/code-use/testing/samples.ts';
import { provisionalCodeScreensTable } from '../journeys/provisional-code/screens/index.ts';
import { provisionalCodeSamples } from '../journeys/provisional-code/testing/samples.ts';
import { simulationScreensTable } from '../journeys/simulation/screens/index.ts';
import { simulationSamples } from '../journeys/simulation/testing/samples.ts';
import { Framed } from '../testing/framed.tsx';

afterEach(cleanup);

interface Question {
  readonly name: string;
  readonly draw: (send: () => void) => ComponentChild;
}

function question<Context, Event>(name: string, Screen: JourneyScreen<Context, Event>, context: Context): Question {
  return { name, draw: (send) => <Screen context={context} send={send} /> };
}

const [first, second] = [provisionalCodeScreensTable, codeUseScreensTable];
const typedKinds = ['amount', 'birth', 'commune', 'count', 'quarter'];
const typedOfSimulation = simulationSamples.question.filter(
  ({ question, answers, monthsGiven, communeProblem }) =>
    typedKinds.includes(question?.kind ?? '') &&
    answers[question?.key ?? ''] === undefined &&
    monthsGiven === 0 &&
    communeProblem === undefined,
);
/** Every question of the journeys that is typed, with nothing typed yet. */
const questions: readonly Question[] = [
  question('provisionalCode.nir', first.nir, provisionalCodeSamples.nir[0]),
  question('provisionalCode.birthName', first.birthName, provisionalCodeSamples.birthName[0]),
  question('provisionalCode.birthDate', first.birthDate, provisionalCodeSamples.birthDate[0]),
  question('provisionalCode.postalCode', first.postalCode, provisionalCodeSamples.postalCode[0]),
  question('provisionalCode.cardBirthDate', first.cardBirthDate, provisionalCodeSamples.cardBirthDate[0]),
  question('codeUse.nir', second.nir, codeUseSamples.nir[0]),
  question('codeUse.birthDate', second.birthDate, codeUseSamples.birthDate[0]),
  question('codeUse.code', second.code, codeUseSamples.code[0]),
  ...typedOfSimulation.map((context) =>
    question(`simulation.${context.question?.key}`, simulationScreensTable.question, context),
  ),
];
const goesOn: Readonly<Record<LanguageId, string>> = { fr: 'Continuer', en: 'Continue' };

const cases = languageIds.flatMap((language) => questions.map((asked) => ({ ...asked, language })));

test.each(cases)(
  'A36 nothing asked is optional: $name in $language says in words that it must be filled, and with no asterisk',
  ({ draw, language }) => {
    const send = vi.fn();
    render(<Framed language={language}>{draw(send)}</Framed>);
    const field = screen.getByRole('textbox');
    const label = document.querySelector(`label[for="${field.id}"]`)?.textContent ?? '';
    expect(label).toMatch(/^[^*]+$/);
    expect(label).not.toMatch(/facultatif|optional/i);
    fireEvent.click(screen.getByRole('button', { name: goesOn[language] }));
    expect(screen.getByRole('alert').textContent).toMatch(/\w+ .+\./);
    expect(send).not.toHaveBeenCalled();
  },
);
