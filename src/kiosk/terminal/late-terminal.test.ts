import { expect, it, vi } from 'vitest';
import { createLateTerminal, type OpenTerminal } from './late-terminal.ts';

const opened = {} as OpenTerminal;

it('is loaded once, and told to whoever waits for it', async () => {
  const open = vi.fn(async () => opened);
  const late = createLateTerminal(open);
  const told = vi.fn();
  void late.whenLoaded.then(told);
  expect(open).not.toHaveBeenCalled();
  expect(late.loaded()).toBeUndefined();
  expect(await Promise.all([late.load(), late.load()])).toEqual([opened, opened]);
  expect(open).toHaveBeenCalledOnce();
  expect(late.loaded()).toBe(opened);
  expect(told).toHaveBeenCalledWith(opened);
});

it('that cannot be loaded is asked for again', async () => {
  const open = vi.fn(async () => opened).mockRejectedValueOnce(new Error('no network'));
  const late = createLateTerminal(open);
  await expect(late.load()).rejects.toThrow('no network');
  expect(late.loaded()).toBeUndefined();
  expect(await late.load()).toBe(opened);
});
