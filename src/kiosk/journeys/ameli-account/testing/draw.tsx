import { fireEvent, render, screen } from '@testing-library/preact';
import { vi } from 'vitest';
import type { LanguageId } from '#domain/language.ts';
import type { AmeliAccountContext, AmeliAccountEvent } from '#machines/ameli-account/context.ts';
import type { AmeliAccountScreen } from '#machines/ameli-account/screens.ts';
import { wordsOf } from '#kiosk/testing/expect-screen.ts';
import { Framed } from '#kiosk/testing/framed.tsx';
import { ameliAccountScreensTable } from '../screens/index.ts';
import { ameliAccountSamples, servicesOfInsured } from './samples.ts';

interface Drawn {
  readonly context?: AmeliAccountContext | undefined;
  readonly language?: LanguageId;
  readonly services?: readonly string[];
}

export function draw(name: AmeliAccountScreen, { context, language = 'fr', services = servicesOfInsured }: Drawn = {}) {
  const Screen = ameliAccountScreensTable[name];
  const send = vi.fn<(event: AmeliAccountEvent) => void>();
  render(
    <Framed language={language} hasAccount frame={{ services }}>
      <Screen context={context ?? ameliAccountSamples[name][0]} send={send} />
    </Framed>,
  );
  return { send };
}

export const sample = (name: AmeliAccountScreen, index: number) => ameliAccountSamples[name][index];
export const press = (name: string | RegExp): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};
export const words = (): string => wordsOf(document.body).replaceAll('\u00A0', ' ').replaceAll('\u202F', ' ');
/** What all pages of the list say, the first one shown. */
export function allPages(): string {
  let all = words();
  for (let next = nextPage(); next !== undefined; next = nextPage()) {
    fireEvent.click(next);
    all += words();
  }
  return all;
}
const nextPage = (): HTMLButtonElement | undefined =>
  [...document.querySelectorAll('button')].find(({ textContent, disabled }) => textContent === 'Suivant' && !disabled);
export const tiles = (): readonly string[] =>
  [...document.querySelectorAll<HTMLElement>('[data-tile]')].map(({ dataset }) => dataset['tile'] ?? '');
