import { createPortal, type ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { classNames } from '../class-names.ts';
import { TouchButton } from '../controls/touch-button.tsx';
import { ArrowDownIcon, ArrowUpIcon } from '../icons/interface-icons.tsx';
import type { IconComponent } from '../icons/icon.tsx';
import { useRootMode } from '../modes/use-root-mode.ts';
import { noScroll, readScroll, sameScroll, scrollStep } from './scroll-state.ts';
import { useSizes } from './use-sizes.ts';

export interface ScrollLabels {
  /** Name of the zone, for those who reach it by keyboard. */
  readonly zone: string;
  readonly up: string;
  readonly down: string;
}

export interface ScrollZoneProps {
  readonly labels: ScrollLabels;
  readonly children: ComponentChildren;
  readonly class?: string;
  /** The position of ▲▼: below with their words, or beside the content above a keyboard, where height is scarce. */
  readonly buttons?: 'below' | 'beside' | undefined;
  /** Puts ▲▼ into another element: in reach mode what is read stays up while what moves it is low (A23). */
  readonly buttonSlot?: HTMLElement | null | undefined;
}

/**
 * Content that may overflow at 150 and 200 %: then, and only then, two large buttons move it by most of a page. No
 * gesture is needed (A15), though a finger may drag it.
 */
export function ScrollZone(props: ScrollZoneProps) {
  const { labels, children, class: more, buttons = 'below', buttonSlot } = props;
  const zone = useRef<HTMLDivElement>(null);
  const view = useRef<HTMLDivElement>(null);
  const [state, setState] = useState(noScroll);
  const { textSize } = useRootMode();

  const measure = (): void => {
    if (!zone.current || !view.current) return;
    const now = {
      zoneHeight: zone.current.clientHeight,
      viewHeight: view.current.clientHeight,
      contentHeight: view.current.scrollHeight,
      top: view.current.scrollTop,
    };
    setState((previous) => {
      const next = readScroll(now, previous);
      return sameScroll(previous, next) ? previous : next;
    });
  };

  // Another text size starts without buttons again. Sizes may be the same by then.
  const measuredAt = useRef(textSize);
  useLayoutEffect(() => {
    if (measuredAt.current === textSize) return;
    measuredAt.current = textSize;
    setState(noScroll);
    measure();
  }, [textSize]);

  // The content box is as high as the zone: what grows stands in it.
  useSizes(() => [zone.current, view.current, ...(view.current?.firstElementChild?.children ?? [])], measure);

  const move = (direction: 1 | -1): void => {
    const element = view.current;
    element?.scrollBy({ top: direction * scrollStep(element.clientHeight) });
  };

  const moveButtons = state.overflows && (
    <div class="scroll-buttons">
      <MoveButton label={labels.up} icon={ArrowUpIcon} resting={state.isAtTop} onPress={() => move(-1)} />
      <MoveButton label={labels.down} icon={ArrowDownIcon} resting={state.isAtEnd} onPress={() => move(1)} />
    </div>
  );

  return (
    <div class={classNames('scroll-zone', more)} ref={zone} data-overflows={state.overflows} data-buttons={buttons}>
      <div
        class="scroll-view"
        ref={view}
        onScroll={measure}
        {...(state.overflows ? { tabIndex: 0, role: 'group', 'aria-label': labels.zone } : {})}
      >
        <div class="scroll-content">{children}</div>
      </div>
      {buttonSlot ? createPortal(moveButtons, buttonSlot) : moveButtons}
    </div>
  );
}

interface MoveButtonProps {
  readonly label: string;
  readonly icon: IconComponent;
  readonly resting: boolean;
  readonly onPress: () => void;
}

function MoveButton({ label, icon: Icon, resting, onPress }: MoveButtonProps) {
  return (
    <TouchButton class="button button-quiet scroll-button" disabled={resting} onPress={() => onPress()}>
      <Icon />
      <span class="scroll-button-label">{label}</span>
    </TouchButton>
  );
}
