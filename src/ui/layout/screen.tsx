import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useRootMode } from '../modes/use-root-mode.ts';
import { Bar, type BarProps } from './bar.tsx';
import { ScreenHeader, type ScreenHeaderProps } from './screen-header.tsx';
import { ScrollZone, type ScrollLabels } from './scroll-zone.tsx';

export interface ScreenProps {
  /** Names the screen: a new name means a new screen, whose heading takes focus (A37). */
  readonly screenId: string;
  readonly header: ScreenHeaderProps;
  /** « Étape 1 sur 3 », in words. */
  readonly step?: string | undefined;
  /** The one question or statement of the screen. */
  readonly title: string;
  readonly lead?: ComponentChildren;
  /** More to read, not to touch: a checklist, an explanation. */
  readonly reading?: ComponentChildren;
  /** Fields, tiles, choices, what is shown. */
  readonly children?: ComponentChildren;
  /** What to know about the content: below it in portrait, beside it under the heading in landscape. */
  readonly note?: ComponentChildren;
  readonly keyboard?: ComponentChildren;
  /** `pad` stands beside the reading half in landscape; `wide` takes the full width in every orientation. */
  readonly keyboardShape?: 'pad' | 'wide' | undefined;
  /** Buttons that end the screen, in an `Actions`. */
  readonly actions?: ComponentChildren;
  /** Buttons that lead aside, to what the screen is not about: under the heading in landscape, so that the content has the height. */
  readonly aside?: ComponentChildren;
  /** The content shows or asks for something of a person: it starts below the top third (P42). */
  readonly personal?: boolean | undefined;
  /** The content is only read, nothing in it is touched: reach mode leaves it where it is. */
  readonly contentIsRead?: boolean | undefined;
  /** Where short content stands in portrait: under the heading, or low, near the hand. */
  readonly contentPlace?: 'start' | 'end' | undefined;
  /** `board`: the content takes the whole width under the heading, in landscape too. */
  readonly arrangement?: 'board' | undefined;
  readonly bar?: BarProps | undefined;
  readonly scrollLabels: ScrollLabels;
}

/**
 * The frame of every screen. Reading on top and touching below in portrait, side by side in landscape; header, bar,
 * keyboard and actions keep their place in every text size, only what is read scrolls. In reach mode the touching
 * half keeps to the low zone (A23).
 */
export function Screen(props: ScreenProps) {
  const { screenId, header, keyboard, keyboardShape, personal, contentPlace = 'start', arrangement, bar } = props;
  const { orientation, reach } = useRootMode();
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  const shape = keyboard === undefined ? 'none' : (keyboardShape ?? 'pad');
  const isUpright = orientation === 'portrait' || arrangement === 'board';
  const Arrangement = isUpright ? UprightMain : landscapeMains[shape];
  return (
    <div
      class="screen"
      data-screen={screenId}
      data-orientation={orientation}
      data-arrangement={arrangement}
      data-keyboard={shape}
      data-personal={personal === true || shape !== 'none'}
      data-content-place={contentPlace}
      data-content-read={props.contentIsRead === true}
    >
      <ScreenHeader {...header} isSignOutElsewhere={reach} />
      <main class="screen-main" key={screenId}>
        <Arrangement {...props} reach={reach} slot={slot} setSlot={setSlot} />
      </main>
      {bar && <Bar {...bar} signOut={reach ? header.account?.signOut : undefined} />}
    </div>
  );
}

function Head({
  screenId,
  step,
  title,
  lead,
  reading,
  note,
  isBeside = false,
}: ScreenProps & { readonly isBeside?: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, [screenId]);

  return (
    <div class="screen-head">
      {step !== undefined && <p class="screen-step">{step}</p>}
      <h1 class="screen-title" ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {lead !== undefined && <div class="screen-lead">{lead}</div>}
      {reading !== undefined && <div class="screen-further">{reading}</div>}
      {isBeside && note !== undefined && <div class="screen-further">{note}</div>}
    </div>
  );
}

function ReadingZone(props: ArrangementProps & { readonly isBeside?: boolean }) {
  return (
    <ScrollZone
      class="screen-reading"
      labels={props.scrollLabels}
      buttons={props.keyboard === undefined ? 'below' : 'beside'}
      buttonSlot={props.reach ? props.slot : undefined}
    >
      <Head {...props} />
    </ScrollZone>
  );
}

interface ArrangementProps extends ScreenProps {
  readonly reach: boolean;
  /** Beside the actions: where ▲▼ of what is read stand in reach mode. */
  readonly slot: HTMLElement | null;
  readonly setSlot: (slot: HTMLElement | null) => void;
}

function UprightMain(props: ArrangementProps) {
  const { children, note, keyboard, actions, aside, scrollLabels, reach, contentIsRead = false } = props;
  const isPinned = keyboard !== undefined;
  const hasOwnZone = reach && !isPinned && !contentIsRead;
  const content = (
    <div class="screen-content">
      {children}
      {note}
    </div>
  );
  return (
    <>
      {isPinned || hasOwnZone ? (
        <ReadingZone {...props} />
      ) : (
        <ScrollZone class="screen-reading" labels={scrollLabels}>
          <Head {...props} />
          {content}
        </ScrollZone>
      )}
      {isPinned && content}
      {hasOwnZone && (
        <ScrollZone class="screen-touching" labels={scrollLabels}>
          {content}
        </ScrollZone>
      )}
      <Foot keyboard={keyboard} setSlot={props.setSlot}>
        {aside}
        {actions}
      </Foot>
    </>
  );
}

function LandscapePlain(props: ArrangementProps) {
  const { children, actions, aside, scrollLabels } = props;
  const heading = <ReadingZone {...props} isBeside />;
  return (
    <>
      {aside === undefined ? (
        heading
      ) : (
        <div class="screen-left">
          {heading}
          {aside}
        </div>
      )}
      <div class="screen-right">
        <ScrollZone class="screen-touching" labels={scrollLabels}>
          <div class="screen-content">{children}</div>
        </ScrollZone>
        <Foot setSlot={props.setSlot}>{actions}</Foot>
      </div>
    </>
  );
}

function LandscapePad(props: ArrangementProps) {
  const { children, keyboard, actions } = props;
  return (
    <>
      <div class="screen-left">
        <ReadingZone {...props} isBeside />
        <div class="screen-content">{children}</div>
      </div>
      <div class="screen-right">
        <Foot keyboard={keyboard} setSlot={props.setSlot}>
          {actions}
        </Foot>
      </div>
    </>
  );
}

function LandscapeWide(props: ArrangementProps) {
  const { children, keyboard, actions } = props;
  return (
    <>
      <ReadingZone {...props} isBeside />
      <div class="screen-content">{children}</div>
      <Foot>{actions}</Foot>
      {keyboard}
    </>
  );
}

const landscapeMains = { none: LandscapePlain, pad: LandscapePad, wide: LandscapeWide } as const;

interface FootProps {
  readonly keyboard?: ComponentChildren;
  readonly setSlot?: (slot: HTMLElement | null) => void;
  /** The actions. */
  readonly children: ComponentChildren;
}

function Foot({ keyboard, setSlot, children }: FootProps) {
  return (
    <div class="screen-foot">
      {keyboard}
      <div class="screen-foot-end">
        {setSlot && <div class="screen-scroll-slot" ref={setSlot} />}
        {children}
      </div>
    </div>
  );
}
