import type { ComponentChildren } from 'preact';

export interface ActionsProps {
  readonly children: ComponentChildren;
  /** `row`: a quiet button before the filled one, side by side; `stack`: one above the other. */
  readonly arrangement?: 'row' | 'stack';
}

/** The buttons that end a screen, in the order of reading; in a row the last is the widest. */
export function Actions({ children, arrangement = 'stack' }: ActionsProps) {
  return <div class={`actions actions-${arrangement}`}>{children}</div>;
}
