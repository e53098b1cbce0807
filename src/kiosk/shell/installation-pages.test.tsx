import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import type { KioskActor } from '#kiosk/terminal/kiosk-actor.ts';
import { standInKiosk } from '#kiosk/testing/stand-in-kiosk.ts';
import { Framed } from '#kiosk/testing/framed.tsx';
import { Unconfigured } from './installation-pages.tsx';

afterEach(cleanup);

/** Puts a code into the field as it is written down, and presses « Confirmer ». */
function type(written: string) {
  const kiosk: KioskActor = standInKiosk({ front: 'unconfigured' });
  const send = vi.spyOn(kiosk, 'send').mockImplementation(() => undefined);
  render(
    <Framed>
      <Unconfigured kiosk={kiosk} />
    </Framed>,
  );
  const field = screen.getByRole('textbox');
  fireEvent.input(field, { target: { value: written } });
  screen.getByRole('button', { name: 'Confirmer' }).click();
  return send;
}

it.each(['7F3K-9QWM-2T0XA', '7f3k9qwm2t0xa', ' 7F3K 9QWM 2TOXA '])(
  'an installation code may be typed as « %s »',
  (written) => {
    expect(type(written)).toHaveBeenCalledWith({ type: 'ENROL', code: '7F3K9QWM2T0XA' });
  },
);

it('a code that is too short is not sent: the page says how long it is and keeps what was typed', async () => {
  const send = type('7F3K-9QWM-2T0X');
  expect(send).not.toHaveBeenCalled();
  await screen.findByText(/Il manque des signes\s:\sle code en compte 13\./);
  expect((screen.getByRole('textbox') as HTMLInputElement).value.replace(/[^0-9A-Z]/g, '')).toBe('7F3K9QWM2T0X');
});
