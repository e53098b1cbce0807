import { useState } from 'preact/hooks';
import { isFictitiousNir } from '#domain/identity/fictitious-nir.ts';
import { parseNir, type Nir } from '#domain/identity/nir.ts';
import { parsed, unreadable, type Parsed } from '#domain/parsed.ts';
import { cardSerialSchema, type CardSerial } from '#domain/provisional-code/claim.ts';
import type { CalendarDate } from '#domain/time/instant.ts';
import type { FictitiousCard } from '#kiosk/devices/demonstration-reader.ts';
import { useTexts } from '#kiosk/texts/texts.ts';
import { digitsFormat, nirFormat } from '#ui/fields/formats.ts';
import { NirKeyboard } from '#ui/keyboards/nir-keyboard.tsx';
import { NumberKeyboard } from '#ui/keyboards/number-keyboard.tsx';
import { BirthDateQuestion } from '../birth-date-question.tsx';
import { useKeyboardLabels } from '../keyboard-labels.ts';
import { TypedQuestion } from '../typed-question.tsx';

/** A serial has up to ten digits, so no places are drawn for the missing ones. */
const serialFormat = { ...digitsFormat([10]), showsPlaces: false };

interface TypedCardProps {
  /** The screen that this stands in for. */
  readonly screenId: string;
  readonly onCard: (card: FictitiousCard) => void;
}

/** « Saisir une carte fictive »: its number, its birth date, its serial, one after the other. */
export function TypedCard({ screenId, onCard }: TypedCardProps) {
  const t = useTexts();
  const labels = useKeyboardLabels();
  const [nir, setNir] = useState<Nir | undefined>();
  const [birthDate, setBirthDate] = useState<CalendarDate | undefined>();
  const title = t('card.demonstration.enter');

  if (nir === undefined) {
    return (
      <TypedQuestion
        key="nir"
        screenId={`${screenId}.nir`}
        title={title}
        label={t('identity.nir.label')}
        format={nirFormat}
        parse={parseFictitiousNir}
        wording={() => t('card.demonstration.notFictitious')}
        onAnswer={setNir}
        keyboard={(entry) => <NirKeyboard entry={entry} labels={labels} />}
        keyboardShape="pad"
      />
    );
  }
  if (birthDate === undefined) {
    return <BirthDateQuestion screenId={`${screenId}.birthDate`} initial={undefined} onAnswer={setBirthDate} />;
  }
  return (
    <TypedQuestion
      key="serial"
      screenId={`${screenId}.serial`}
      title={title}
      label={t('card.demonstration.serial')}
      format={serialFormat}
      parse={parseSerial}
      wording={() => t('identity.problem.empty')}
      onAnswer={(cardSerial) => onCard({ nir, birthDate, cardSerial })}
      keyboard={(entry) => <NumberKeyboard entry={entry} labels={labels} />}
      keyboardShape="pad"
    />
  );
}

/** Nobody's own number is ever typed here (SECURITY « Demonstration »). */
function parseFictitiousNir(typed: string): Parsed<Nir, { readonly code: 'notFictitious' }> {
  const read = parseNir(typed);
  return read.ok && isFictitiousNir(read.value) ? read : unreadable({ code: 'notFictitious' });
}

function parseSerial(typed: string): Parsed<CardSerial, { readonly code: 'empty' }> {
  const read = cardSerialSchema.safeParse(typed);
  return read.success ? parsed(read.data) : unreadable({ code: 'empty' });
}
