import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { EntryFormat } from '../fields/editing.ts';
import { useTextEntry, type TextEntry } from '../fields/use-text-entry.ts';

export interface TypingBenchProps {
  readonly format: EntryFormat;
  readonly typed?: string;
  /** No deaf time, unless the test is about it. */
  readonly sameKeyMs?: number;
  readonly children: (entry: TextEntry) => ComponentChildren;
}

/** Holds the text of one entry, as a screen does. */
export function TypingBench({ format, typed = '', sameKeyMs = 0, children }: TypingBenchProps) {
  const [text, onText] = useState(typed);
  return <>{children(useTextEntry({ text, onText, format, sameKeyMs }))}</>;
}
