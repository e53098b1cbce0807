import type { TargetedEvent } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { deleteBackward, deleteForward } from './editing.ts';
import { readShown, showGrouped, toShownIndex, toTextIndex } from './grouping.ts';
import type { TextEntry } from './use-text-entry.ts';

export interface EntryInputProps {
  readonly entry: TextEntry;
  readonly id: string;
  readonly class: string;
  /** Ids of the hint and the error. */
  readonly describedBy?: string | undefined;
  readonly invalid?: boolean | undefined;
  /** What is typed is drawn as dots. */
  readonly hidden?: boolean | undefined;
  /** On a phone the phone's own keyboard writes; on the terminal none may open. */
  readonly ownKeyboard?: 'none' | 'numeric' | 'text' | 'email' | undefined;
  /** Enter on a hardware keyboard. */
  readonly onEnter?: (() => void) | undefined;
  /** Called after each drawing, with the px that have scrolled out at the start. */
  readonly onDrawn?: ((scrolledPx: number) => void) | undefined;
}

/**
 * The real text field under every drawing of it: a hardware keyboard writes here (A14), the caret lives here.
 * On the terminal a secret stays a plain text field drawn as dots, so that no browser offers to keep a password.
 */
export function EntryInput(props: EntryInputProps) {
  const { entry, id, describedBy, invalid = false, hidden = false, ownKeyboard = 'none', onDrawn, onEnter } = props;
  const { edit, format, inputRef } = entry;
  const latest = useRef(entry);
  latest.current = entry;

  useEffect(() => {
    const follow = (): void => {
      const { inputRef: ref, edit: known, format: knownFormat, set } = latest.current;
      const input = ref.current;
      if (input === null || document.activeElement !== input) return;
      const from = toTextIndex(input.selectionStart ?? 0, known.text, knownFormat);
      const to = toTextIndex(input.selectionEnd ?? 0, known.text, knownFormat);
      set({ text: known.text, from, to });
    };
    document.addEventListener('selectionchange', follow);
    return () => document.removeEventListener('selectionchange', follow);
  }, []);

  useLayoutEffect(() => {
    const input = inputRef.current;
    if (input === null) return;
    // Without focus, a long text shows its end, where the next character goes.
    if (ownKeyboard === 'none' && document.activeElement !== input) input.scrollLeft = input.scrollWidth;
    onDrawn?.(input.scrollLeft);
  });

  const onInput = (event: TargetedEvent<HTMLInputElement>): void => {
    const input = event.currentTarget;
    const next = readShown(input.value, input.selectionStart ?? input.value.length, format);
    const shown = showGrouped(next.text, format);
    const caret = toShownIndex(next.from, format);
    if (input.value !== shown) input.value = shown;
    if (input.selectionStart !== caret) input.setSelectionRange(caret, caret);
    entry.set(next);
  };

  // The Tab key selects everything, and the next key would replace it all: put the caret back.
  const onFocus = (event: TargetedEvent<HTMLInputElement>): void => {
    const from = toShownIndex(edit.from, format);
    const to = toShownIndex(edit.to, format);
    event.currentTarget.setSelectionRange(from, to);
  };

  const onKeyDown = (event: TargetedEvent<HTMLInputElement, KeyboardEvent>): void => {
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Enter' && !event.repeat) onEnter?.();
    const isDeletion = event.key === 'Backspace' || event.key === 'Delete';
    const writes = isDeletion || event.key.length === 1;
    if (!writes) return;
    const stroke = { key: event.key, atMs: event.timeStamp };
    if (event.repeat || !entry.takesStroke(stroke)) {
      event.preventDefault();
      return;
    }
    if (!isDeletion) return;
    event.preventDefault();
    const current = entry.editNow();
    entry.set(event.key === 'Backspace' ? deleteBackward(current) : deleteForward(current));
  };

  const isPhoneSecret = hidden && ownKeyboard !== 'none';
  const kind = isPhoneSecret ? ({ type: 'password' } as const) : ({ type: 'text' } as const);

  return (
    <input
      ref={inputRef}
      id={id}
      class={props.class}
      {...kind}
      inputMode={ownKeyboard}
      autocomplete="off"
      autocapitalize="off"
      spellcheck={false}
      dir={format.alwaysLeftToRight ? 'ltr' : 'auto'}
      data-hidden={hidden}
      aria-describedby={describedBy}
      aria-invalid={invalid}
      defaultValue={showGrouped(edit.text, format)}
      onFocus={onFocus}
      onInput={onInput}
      onKeyDown={onKeyDown}
    />
  );
}
