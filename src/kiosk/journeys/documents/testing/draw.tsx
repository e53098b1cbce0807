import { fireEvent, render, screen } from '@testing-library/preact';
import { vi } from 'vitest';
import type { LanguageId } from '#domain/language.ts';
import type { DocumentsContext, DocumentsEvent } from '#machines/documents/context.ts';
import type { DocumentsScreen } from '#machines/documents/screens.ts';
import type { Frame } from '#kiosk/shell/frame.tsx';
import { wordsOf } from '#kiosk/testing/expect-screen.ts';
import { Framed } from '#kiosk/testing/framed.tsx';
import { documentsScreensTable } from '../screens/index.ts';
import { documentsSamples } from './samples.ts';

interface Drawing {
  readonly place?: number;
  readonly language?: LanguageId;
  readonly frame?: Partial<Frame>;
  readonly change?: Partial<DocumentsContext>;
}

export function draw(name: DocumentsScreen, { place = 0, language = 'fr', frame = {}, change = {} }: Drawing = {}) {
  const Screen = documentsScreensTable[name];
  const context: DocumentsContext = { ...(documentsSamples[name][place] ?? documentsSamples[name][0]), ...change };
  const send = vi.fn<(event: DocumentsEvent) => void>();
  render(
    <Framed language={language} frame={frame} hasAccount>
      <Screen context={context} send={send} />
    </Framed>,
  );
  return { send, context };
}

export const press = (name: string | RegExp): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};
export const offers = (name: string | RegExp): boolean => screen.queryByRole('button', { name }) !== null;
export const words = (): string => wordsOf(document.body).replaceAll('\u00A0', ' ');
export const sent = (send: ReturnType<typeof draw>['send']) => send.mock.calls.map(([event]) => event);
