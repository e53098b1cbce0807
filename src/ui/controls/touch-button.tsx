import type { ButtonHTMLAttributes, ComponentChildren } from 'preact';
import { usePress, type Press } from './press.ts';

type ButtonAttributes = Omit<
  ButtonHTMLAttributes<HTMLButtonElement>,
  'onClick' | 'onPointerDown' | 'onPointerUp' | 'onPointerCancel' | 'onKeyDown' | 'children' | 'class'
>;

export interface TouchButtonProps extends ButtonAttributes {
  readonly class?: string;
  readonly onPress: (press: Press) => void;
  /** Keeps its place but rests. */
  readonly disabled?: boolean | undefined;
  readonly children?: ComponentChildren;
}

/** The one button under every control that is touched: see `usePress` for when it acts. */
export function TouchButton({ onPress, disabled = false, children, ...rest }: TouchButtonProps) {
  // A browser reports fingers on a resting button too: only clicks stay away by themselves.
  const handlers = usePress((press) => {
    if (!disabled) onPress(press);
  });
  return (
    <button type="button" disabled={disabled} {...rest} {...handlers}>
      {children}
    </button>
  );
}
