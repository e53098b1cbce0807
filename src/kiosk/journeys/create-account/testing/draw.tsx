import { fireEvent, render, screen } from '@testing-library/preact';
import { vi } from 'vitest';
import type { LanguageId } from '#domain/language.ts';
import type { CreateAccountContext, CreateAccountEvent } from '#machines/create-account/context.ts';
import type { CreateAccountScreen } from '#machines/create-account/screens.ts';
import { wordsOf } from '#kiosk/testing/expect-screen.ts';
import { Framed } from '#kiosk/testing/framed.tsx';
import { createAccountScreensTable } from '../screens/index.ts';
import { createAccountSamples } from './samples.ts';

interface Drawing {
  readonly context?: CreateAccountContext | undefined;
  readonly language?: LanguageId;
  /** Journeys that can be touched here; all, where the test says nothing. */
  readonly services?: readonly string[];
}

/** Draws one screen; gives what it sends. */
export function draw(
  name: CreateAccountScreen,
  { context = createAccountSamples[name][0], language = 'fr', services }: Drawing = {},
) {
  const Screen = createAccountScreensTable[name];
  const send = vi.fn<(event: CreateAccountEvent) => void>();
  render(
    <Framed language={language} frame={services ? { services } : {}}>
      <Screen context={context} send={send} />
    </Framed>,
  );
  return { sent: () => send.mock.calls.map(([event]) => event) };
}

export const press = (name: string | RegExp): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};
export const offers = (name: string | RegExp): boolean => screen.queryByRole('button', { name }) !== null;
/** All that is read or heard, no-break spaces as spaces. */
export const words = (): string => wordsOf(document.body).replaceAll('\u00A0', ' ');
export const type = (text: string): void => {
  fireEvent.input(screen.getByRole('textbox'), { target: { value: text } });
};
export const sampleOf = (name: CreateAccountScreen, place: number): CreateAccountContext => {
  const found = createAccountSamples[name][place];
  if (!found) throw new Error(`${name} has no sample ${place}`);
  return found;
};
