import { expect, it, vi } from 'vitest';
import { replaceDocument, type DocumentSource } from './replace-document.ts';

/** A source whose waits end at once. */
function source(parts: Partial<DocumentSource>) {
  const load = vi.fn();
  const waits: number[] = [];
  const wait = async (delayMs: number): Promise<void> => void waits.push(delayMs);
  return {
    load,
    waits,
    source: {
      hasWorker: async () => false,
      gatewayAnswers: async () => false,
      lastWordsSaid: async () => undefined,
      wait,
      load,
      ...parts,
    },
  };
}

const never = <Value>(): Promise<Value> => new Promise(() => undefined);

it('loads the fresh document from the worker without asking the gateway', async () => {
  const gatewayAnswers = vi.fn(async () => false);
  const run = source({ hasWorker: async () => true, gatewayAnswers });
  void replaceDocument(run.source);
  await vi.waitFor(() => expect(run.load).toHaveBeenCalledOnce());
  expect(gatewayAnswers).not.toHaveBeenCalled();
});

it('loads it from the gateway when there is no worker yet', async () => {
  const run = source({ gatewayAnswers: async () => true, wait: never });
  void replaceDocument(run.source);
  await vi.waitFor(() => expect(run.load).toHaveBeenCalledOnce());
});

it('keeps this document when there is neither, and says so after a pause', async () => {
  const run = source({});
  expect(await replaceDocument(run.source)).toEqual({ kind: 'notYet' });
  expect(run.load).not.toHaveBeenCalled();
});

it('keeps this document when the gateway neither answers nor refuses', async () => {
  const run = source({ gatewayAnswers: never });
  expect(await replaceDocument(run.source)).toEqual({ kind: 'notYet' });
  expect(run.load).not.toHaveBeenCalled();
});

it('P17 says first what the gateway has to be told, but waits no longer than two seconds for it', async () => {
  let said = (): void => undefined;
  const lastWordsSaid = () => new Promise<void>((resolve) => (said = resolve));
  const heard = source({ hasWorker: async () => true, lastWordsSaid, wait: never });
  void replaceDocument(heard.source);
  await new Promise((resolve) => setTimeout(resolve));
  expect(heard.load).not.toHaveBeenCalled();
  said();
  await vi.waitFor(() => expect(heard.load).toHaveBeenCalledOnce());

  const unheard = source({ hasWorker: async () => true, lastWordsSaid: never });
  void replaceDocument(unheard.source);
  await vi.waitFor(() => expect(unheard.load).toHaveBeenCalledOnce());
  expect(unheard.waits).toEqual([2_000]);
});
