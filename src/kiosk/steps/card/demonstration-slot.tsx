import { useEffect, useId, useState } from 'preact/hooks';
import type { DemonstrationCard } from '#contract/routes/demonstration-cards.ts';
import { formatShortDate } from '#domain/time/french-time.ts';
import type { DemonstrationCards, DemonstrationReader, FictitiousCard } from '#kiosk/devices/demonstration-reader.ts';
import { useTexts } from '#kiosk/texts/texts.ts';
import { ChoiceList } from '#ui/controls/choice-list.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { ArrowDownIcon, ArrowUpIcon, PencilIcon } from '#ui/icons/interface-icons.tsx';
import { CreditCardIcon } from '#ui/icons/service-icons.tsx';
import { useRootMode } from '#ui/modes/use-root-mode.ts';

/** Cards on one page of the list: in reach mode less of the screen is touched. */
const cardsPerPage = { everywhere: 4, withinReach: 2 } as const;

interface DemonstrationSlotProps {
  readonly reader: DemonstrationReader;
  /** « Saisir une carte fictive »: after an offline start there is no list. */
  readonly onType: () => void;
}

/** The demonstration reader's slot, plainly marked as such: touching a fictitious card puts it in. */
export function DemonstrationSlot({ reader, onType }: DemonstrationSlotProps) {
  const t = useTexts();
  const titleId = useId();
  const cards = useCards(reader);
  return (
    <section class="demonstration" aria-labelledby={titleId}>
      <div class="demonstration-head">
        <div>
          <h2 class="demonstration-title" id={titleId}>
            {t('card.demonstration')}
          </h2>
          {typeof cards === 'object' && <p>{t('card.demonstration.lead')}</p>}
        </div>
        <SecondaryButton label={t('card.demonstration.enter')} icon={PencilIcon} onPress={onType} />
      </div>
      {cards === 'notAsked' && <p>{t('shell.waiting')}</p>}
      {cards === 'unavailable' && <p>{t('card.demonstration.unavailable')}</p>}
      {typeof cards === 'object' && <CardPages cards={cards} onChoose={(card) => putIn(reader, card)} />}
    </section>
  );
}

/** Puts a card in; one that is in already comes out first, as from a real slot. */
export function putIn(reader: DemonstrationReader, card: FictitiousCard): void {
  reader.remove();
  reader.insert(card);
}

function useCards(reader: DemonstrationReader): DemonstrationCards {
  const [cards, setCards] = useState(reader.cards);

  useEffect(() => {
    if (typeof reader.cards() === 'object') return undefined;
    const stay = { isOver: false };
    void reader.load().then((loaded) => {
      if (!stay.isOver) setCards(loaded);
    });
    return () => {
      stay.isOver = true;
    };
  }, [reader]);

  return cards;
}

interface CardPagesProps {
  readonly cards: readonly DemonstrationCard[];
  readonly onChoose: (card: DemonstrationCard) => void;
}

function CardPages({ cards, onChoose }: CardPagesProps) {
  const t = useTexts();
  const { reach } = useRootMode();
  const [wanted, setWanted] = useState(0);
  const perPage = cardsPerPage[reach ? 'withinReach' : 'everywhere'];
  const pages = Math.ceil(cards.length / perPage);
  const page = Math.min(wanted, pages - 1);
  const shown = cards.slice(page * perPage, (page + 1) * perPage);
  return (
    <>
      <ChoiceList
        label={t('card.demonstration.lead')}
        choices={shown.map(({ cardSerial, label, birthDate }) => ({
          id: cardSerial,
          label,
          detail: t('card.demonstration.birthDate', { date: formatShortDate(birthDate) }),
          icon: CreditCardIcon,
        }))}
        onChoose={(serial) => {
          const chosen = shown.find(({ cardSerial }) => cardSerial === serial);
          if (chosen) onChoose(chosen);
        }}
      />
      {pages > 1 && (
        <div class="demonstration-pager">
          <SecondaryButton
            label={t('card.demonstration.previous')}
            icon={ArrowUpIcon}
            disabled={page === 0}
            onPress={() => setWanted(page - 1)}
          />
          <p role="status">{t('shell.tiles.page', { page: page + 1, pages })}</p>
          <SecondaryButton
            label={t('card.demonstration.next')}
            icon={ArrowDownIcon}
            disabled={page === pages - 1}
            onPress={() => setWanted(page + 1)}
          />
        </div>
      )}
    </>
  );
}
