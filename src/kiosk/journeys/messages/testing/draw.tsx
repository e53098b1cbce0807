import { fireEvent, render, screen } from '@testing-library/preact';
import { vi } from 'vitest';
import type { LanguageId } from '#domain/language.ts';
import type { MessagesContext, MessagesEvent } from '#machines/messages/context.ts';
import type { MessagesScreen } from '#machines/messages/screens.ts';
import { wordsOf } from '#kiosk/testing/expect-screen.ts';
import { Framed } from '#kiosk/testing/framed.tsx';
import { messagesScreensTable } from '../screens/index.ts';
import { messagesSamples } from './samples.ts';

interface Drawn {
  readonly context?: MessagesContext | undefined;
  readonly language?: LanguageId;
  readonly services?: readonly string[];
}

export function draw(name: MessagesScreen, { context, language = 'fr', services }: Drawn = {}) {
  const Screen = messagesScreensTable[name];
  const send = vi.fn<(event: MessagesEvent) => void>();
  render(
    <Framed language={language} hasAccount frame={services ? { services } : {}}>
      <Screen context={context ?? messagesSamples[name][0]} send={send} />
    </Framed>,
  );
  return { send };
}

export const sample = (name: MessagesScreen, index: number) => messagesSamples[name][index];
export const press = (name: string | RegExp): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};
export const words = (): string => wordsOf(document.body).replaceAll('\u00A0', ' ');
/** What each row says, the first page alone. */
export const rows = (): readonly string[] =>
  [...document.querySelectorAll('.choice')].map((row) => row.textContent.replaceAll('\u00A0', ' '));
