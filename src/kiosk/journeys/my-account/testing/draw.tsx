import { fireEvent, render, screen } from '@testing-library/preact';
import { vi } from 'vitest';
import type { LanguageId } from '#domain/language.ts';
import type { MyAccountContext, MyAccountEvent } from '#machines/my-account/context.ts';
import type { MyAccountScreen } from '#machines/my-account/screens.ts';
import { wordsOf } from '#kiosk/testing/expect-screen.ts';
import { Framed } from '#kiosk/testing/framed.tsx';
import { myAccountScreensTable } from '../screens/index.ts';
import { myAccountSamples, servicesOfPerson } from './samples.ts';

interface Drawn {
  readonly context?: MyAccountContext | undefined;
  readonly language?: LanguageId;
  readonly services?: readonly string[];
}

export function draw(name: MyAccountScreen, { context, language = 'fr', services = servicesOfPerson }: Drawn = {}) {
  const Screen = myAccountScreensTable[name];
  const send = vi.fn<(event: MyAccountEvent) => void>();
  render(
    <Framed language={language} hasAccount frame={{ services }}>
      <Screen context={context ?? myAccountSamples[name][0]} send={send} />
    </Framed>,
  );
  return { send };
}

export const sample = (name: MyAccountScreen, index: number) => myAccountSamples[name][index];
export const press = (name: string | RegExp): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};
export const words = (): string => wordsOf(document.body).replaceAll('\u00A0', ' ');
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
export const tile = (id: string): string =>
  document.querySelector(`[data-tile="${id}"]`)?.textContent.replaceAll('\u00A0', ' ') ?? '';
