import type { ComponentChildren, ComponentProps } from 'preact';
import type { PaperEvent } from '#machines/common/paper.ts';
import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton, type SecondaryButtonProps } from '#ui/controls/secondary-button.tsx';
import { Waiting } from '#ui/messages/waiting.tsx';

type ScreenWords = Pick<ComponentProps<typeof KioskScreen>, 'screenId' | 'step' | 'title' | 'lead'>;
type Act = Pick<SecondaryButtonProps, 'label' | 'icon' | 'onPress'>;
type Send = (event: PaperEvent) => void;

interface KeptContent {
  /** What must not be lost with the paper stays where it was. */
  readonly kept?: ComponentChildren;
}

/** The paper is on its way to the printer. */
export function PrintingScreen({ kept, ...words }: ScreenWords & KeptContent) {
  const t = useTexts();
  const wait = <Waiting label={t('paper.printing')} />;
  if (kept === undefined) return <KioskScreen {...words}>{wait}</KioskScreen>;
  return (
    <KioskScreen {...words} personal contentIsRead note={wait}>
      {kept}
    </KioskScreen>
  );
}

interface CameOutProps extends ScreenWords {
  /** « Oui », in the journey's name of its paper. */
  readonly yes: string;
  /** « Non », where it does more than say so. */
  readonly no?: string | undefined;
  readonly send: Send;
}

/** No page can know whether paper came out: the visitor is asked (I4). */
export function CameOutScreen({ yes, no, send, ...words }: CameOutProps) {
  const t = useTexts();
  return (
    <KioskScreen
      {...words}
      actions={
        <Actions>
          <PrimaryButton label={yes} onPress={() => send({ type: 'CAME_OUT' })} />
          <SecondaryButton label={no ?? t('paper.printed.no')} onPress={() => send({ type: 'NOTHING_CAME_OUT' })} />
        </Actions>
      }
    />
  );
}

interface PrintProblemProps extends ScreenWords, KeptContent {
  readonly note?: ComponentChildren;
  /** What helps without paper, the best first. */
  readonly ways: readonly [Act, ...Act[]];
  /** « Imprimer de nouveau », in the words of the journey. */
  readonly again: string;
  readonly mayPrintAgain: boolean;
  readonly send: Send;
}

/** The kiosk never prints again on its own (I3): the visitor does without paper, or asks for one more, once. */
export function PrintProblemScreen(props: PrintProblemProps) {
  const { kept, note, ways, again, mayPrintAgain, send, ...words } = props;
  const [first, ...others] = ways;
  // Beside what is kept there is no room for three, one above the other.
  const isCrowded = kept !== undefined && mayPrintAgain && others.length > 0;
  return (
    <KioskScreen
      {...words}
      {...(kept !== undefined && { personal: true, contentIsRead: true })}
      note={note}
      actions={
        <Actions arrangement={isCrowded ? 'many' : 'stack'}>
          <PrimaryButton {...first} />
          {mayPrintAgain && <SecondaryButton label={again} onPress={() => send({ type: 'PRINT_AGAIN' })} />}
          {others.map((way) => (
            <SecondaryButton key={way.label} {...way} />
          ))}
        </Actions>
      }
    >
      {kept}
    </KioskScreen>
  );
}
