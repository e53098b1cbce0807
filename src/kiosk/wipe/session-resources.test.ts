import { expect, it, vi } from 'vitest';
import { createSessionResources } from './session-resources.ts';

it('ends every resource of the visit, and owns nothing afterwards', () => {
  const resources = createSessionResources();
  const abort = vi.fn();
  const revoke = vi.fn();
  resources.own('request', abort);
  resources.own('blobUrl', revoke);
  resources.disposeAll();
  expect(abort).toHaveBeenCalledOnce();
  expect(revoke).toHaveBeenCalledOnce();
  expect(resources.remaining().size).toBe(0);
});

it('does not end a resource twice when its user gave it back early', () => {
  const resources = createSessionResources();
  const revoke = vi.fn();
  const giveBack = resources.own('blobUrl', revoke);
  giveBack();
  giveBack();
  resources.disposeAll();
  expect(revoke).toHaveBeenCalledOnce();
});

it('ends the others when one disposal fails, and says so', () => {
  const resources = createSessionResources();
  const revoke = vi.fn();
  resources.own('worker', () => {
    throw new Error('stuck');
  });
  resources.own('blobUrl', revoke);
  expect(() => resources.disposeAll()).toThrow(AggregateError);
  expect(revoke).toHaveBeenCalledOnce();
});

it('counts by kind what is still owned', () => {
  const resources = createSessionResources();
  resources.own('frame', () => {});
  resources.own('frame', () => {});
  expect(resources.remaining().get('frame')).toBe(2);
});
