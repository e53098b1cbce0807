import { fireEvent, render, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { isInside, type Press } from './press.ts';
import { TouchButton } from './touch-button.tsx';

const box = { left: 100, right: 200, top: 100, bottom: 150 };
const finger = { isPrimary: true, button: 0, pointerId: 1 };

function draw(disabled = false) {
  const onPress = vi.fn<(press: Press) => void>();
  render(
    <TouchButton onPress={onPress} disabled={disabled}>
      {'Valider'}
    </TouchButton>,
  );
  const button = screen.getByRole('button');
  button.getBoundingClientRect = () => new DOMRect(100, 100, 100, 50);
  return { button, onPress };
}

describe('press', () => {
  it('knows what lies inside', () => {
    expect(isInside(box, 100, 150)).toBe(true);
    expect(isInside(box, 99, 120)).toBe(false);
    expect(isInside(box, 150, 151)).toBe(false);
  });

  it('A16 acts on release, once', () => {
    const { button, onPress } = draw();
    fireEvent.pointerDown(button, { ...finger, clientX: 150, clientY: 120 });
    expect(onPress).not.toHaveBeenCalled();
    fireEvent.pointerUp(button, { ...finger, clientX: 150, clientY: 120 });
    fireEvent.click(button, { detail: 1 });
    expect(onPress).toHaveBeenCalledOnce();
    expect(onPress.mock.calls[0]?.[0].source).toBe('pointer');
  });

  it('A16 does nothing when the finger slid out first', () => {
    const { button, onPress } = draw();
    fireEvent.pointerDown(button, { ...finger, clientX: 150, clientY: 120 });
    fireEvent.pointerUp(button, { ...finger, clientX: 250, clientY: 120 });
    expect(onPress).not.toHaveBeenCalled();
  });

  it('acts for a finger that trembled inside, though no click follows', () => {
    const { button, onPress } = draw();
    fireEvent.pointerDown(button, { ...finger, clientX: 105, clientY: 105 });
    fireEvent.pointerUp(button, { ...finger, clientX: 190, clientY: 145 });
    expect(onPress).toHaveBeenCalledOnce();
  });

  it('does nothing when the browser took the finger to scroll', () => {
    const { button, onPress } = draw();
    fireEvent.pointerDown(button, { ...finger, clientX: 150, clientY: 120 });
    fireEvent.pointerCancel(button, finger);
    fireEvent.pointerUp(button, { ...finger, clientX: 150, clientY: 120 });
    expect(onPress).not.toHaveBeenCalled();
  });

  it('A15 does nothing for a second finger, another mouse button, or a finger that came down elsewhere', () => {
    const { button, onPress } = draw();
    const inside = { clientX: 150, clientY: 120 };
    fireEvent.pointerDown(button, { ...inside, isPrimary: false, button: 0, pointerId: 2 });
    fireEvent.pointerUp(button, { ...inside, isPrimary: false, button: 0, pointerId: 2 });
    fireEvent.pointerDown(button, { ...inside, isPrimary: true, button: 2, pointerId: 1 });
    fireEvent.pointerUp(button, { ...inside, isPrimary: true, button: 2, pointerId: 1 });
    fireEvent.pointerUp(button, { ...inside, ...finger });
    expect(onPress).not.toHaveBeenCalled();
  });

  it('does not take the click of a finger that released the screen before', () => {
    const { button, onPress } = draw();
    fireEvent.click(button, { detail: 1 });
    expect(onPress).not.toHaveBeenCalled();
  });

  it('A14 acts for a key press or assistive technology', () => {
    const { button, onPress } = draw();
    fireEvent.click(button, { detail: 0 });
    expect(onPress.mock.calls[0]?.[0].source).toBe('keyboard');
  });

  it('A26 does not repeat for a held Enter or space bar', () => {
    const { button } = draw();
    for (const key of ['Enter', ' ']) {
      expect(fireEvent.keyDown(button, { key, repeat: false })).toBe(true);
      expect(fireEvent.keyDown(button, { key, repeat: true })).toBe(false);
    }
    expect(fireEvent.keyDown(button, { key: 'Tab', repeat: true })).toBe(true);
  });

  it('does nothing while it rests', () => {
    const { button, onPress } = draw(true);
    const inside = { ...finger, clientX: 150, clientY: 120 };
    fireEvent.pointerDown(button, inside);
    fireEvent.pointerUp(button, inside);
    expect(onPress).not.toHaveBeenCalled();
  });
});
