import {
  handOverDigits,
  handOverLetters,
  parseHandOverCharacters,
  type HandOverCharacters,
} from '#domain/france-connect/characters.ts';
import { parsed, unreadable, type Parsed } from '#domain/parsed.ts';
import { useKeyboardLabels } from '#kiosk/steps/keyboard-labels.ts';
import { TypedQuestion } from '#kiosk/steps/typed-question.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { lettersThenDigitsFormat } from '#ui/fields/formats.ts';
import { SignsKeyboard } from '#ui/keyboards/signs-keyboard.tsx';
import type { Props } from './screen.ts';

const format = lettersThenDigitsFormat({ alphabet: handOverLetters, count: 2 }, { alphabet: handOverDigits, count: 2 });

type Problem = { readonly code: 'empty' | 'tooShort' };

/** The field takes no other sign, so whatever is whole is one that a phone may show. */
export function parseCharacters(typed: string): Parsed<HandOverCharacters, Problem> {
  if (typed === '') return unreadable({ code: 'empty' });
  const read = parseHandOverCharacters(typed);
  return read === undefined ? unreadable({ code: 'tooShort' }) : parsed(read);
}

/** Two letters and two figures, on a keyboard that has no other. */
export function TypedCharacters({ context, send }: Props) {
  const t = useTexts();
  const labels = useKeyboardLabels();
  const { triesLeft } = context;
  return (
    <TypedQuestion
      screenId="franceConnect.characters"
      title={t('franceConnect.characters.title')}
      label={t('franceConnect.characters.label')}
      hint={t('franceConnect.characters.hint')}
      format={format}
      look="boxes"
      parse={parseCharacters}
      wording={({ code }) => t(`franceConnect.characters.problem.${code}`)}
      refused={
        triesLeft === undefined
          ? undefined
          : { id: triesLeft, words: t('franceConnect.characters.problem.wrong', { count: triesLeft }) }
      }
      onAnswer={(characters) => send({ type: 'CHARACTERS_GIVEN', characters })}
      aside={<SecondaryButton label={t('franceConnect.giveUp')} onPress={() => send({ type: 'LEAVE' })} />}
      keyboard={(entry) => (
        <SignsKeyboard entry={entry} labels={labels} letters={handOverLetters} digits={handOverDigits} />
      )}
      keyboardShape="wide"
    />
  );
}
