import type { ComponentChildren } from 'preact';
import { classNames } from '../class-names.ts';
import type { Press } from '../controls/press.ts';
import { TouchButton } from '../controls/touch-button.tsx';

export interface KeyProps {
  readonly onPress: (press: Press) => void;
  readonly children: ComponentChildren;
  /** Columns it takes. */
  readonly span?: number | undefined;
  /** The accessible name, when the face of the key is not enough. */
  readonly spoken?: string | undefined;
  /** `quiet`: it changes the text or the keyboard rather than adding a character. */
  readonly tone?: 'plain' | 'quiet' | undefined;
  readonly face?: 'sign' | 'word' | undefined;
  readonly disabled?: boolean | undefined;
  /** For a key that stays down: shift, another page. */
  readonly pressed?: boolean | undefined;
}

/** One key: a real button. */
export function Key(props: KeyProps) {
  const { onPress, children, span = 1, spoken, tone = 'plain', face = 'sign', disabled, pressed } = props;
  return (
    <TouchButton
      class={classNames('key', tone === 'quiet' && 'key-quiet', face === 'word' && 'key-word')}
      data-span={span}
      aria-label={spoken}
      aria-pressed={pressed}
      disabled={disabled}
      onPress={onPress}
    >
      {children}
    </TouchButton>
  );
}
