import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { someSlipFacts } from '#machines/testing/samples.ts';
import { createSessionResources } from '#kiosk/wipe/session-resources.ts';
import { createTimers } from '../clock.ts';
import { PaperNotDrawn } from '../paper/paper-not-drawn.ts';
import { handOverToBrowser, type BrowserPrinterParts } from './browser-printer.ts';
import { FRAME_LIMIT_MS } from './print-frame.ts';

const PDF = new Uint8Array([37, 80, 68, 70]);
const JOB = { jobId: 'job-1', kind: 'slip', content: someSlipFacts } as const;

/**
 * happy-dom loads no pages, and says so loudly: a plain element replaces the frame, and `loads` says when it has
 * loaded.
 */
const page = {
  body: document.body,
  createElement: () => Object.assign(document.createElement('div'), { id: 'frame' }),
} as unknown as Document;

const frames = (): NodeListOf<Element> => document.querySelectorAll('#frame');

function printing(changes: Partial<BrowserPrinterParts<unknown>> = {}) {
  const resources = createSessionResources();
  const timers = createTimers();
  const parts: BrowserPrinterParts<unknown> = {
    draw: () => Promise.resolve(PDF),
    frame: () => ({ document: page, owner: resources, after: timers.after, title: 'Impression' }),
    ...changes,
  };
  return { resources, timers, parts };
}

/** The frame made last, once it is in the page. */
async function frameInPage(): Promise<HTMLIFrameElement> {
  return vi.waitFor(() => {
    const [frame] = frames();
    if (frame === undefined) throw new Error('no frame yet');
    return frame as HTMLIFrameElement;
  });
}

function loads(frame: HTMLIFrameElement, print: () => void): void {
  Object.defineProperty(frame, 'contentWindow', { value: { print } });
  frame.dispatchEvent(new Event('load'));
}

describe('printing through the browser', () => {
  beforeEach(() => {
    vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:http://kiosk.test/1');
    vi.spyOn(URL, 'revokeObjectURL').mockReturnValue(undefined);
  });
  afterEach(() => {
    document.body.replaceChildren();
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  test('hands the page over and claims no more', async () => {
    const { parts } = printing();
    const print = vi.fn();
    const answer = handOverToBrowser(parts, JOB);
    loads(await frameInPage(), print);
    expect(await answer).toEqual({ kind: 'handedOver' });
    expect(print).toHaveBeenCalledOnce();
  });

  test('keeps frame and address until the wipe, then gives both back', async () => {
    const { parts, resources, timers } = printing();
    const answer = handOverToBrowser(parts, JOB);
    loads(await frameInPage(), () => undefined);
    await answer;
    expect(frames()).toHaveLength(1);
    expect(URL.revokeObjectURL).not.toHaveBeenCalled();
    expect(Object.fromEntries(resources.remaining())).toEqual({ blobUrl: 1, frame: 1 });
    resources.disposeAll();
    expect(frames()).toHaveLength(0);
    expect(URL.revokeObjectURL).toHaveBeenCalledWith('blob:http://kiosk.test/1');
    expect(timers.pending()).toBe(0);
  });

  test('puts the frame out of sight and out of reach, but not out of the page', async () => {
    const { parts } = printing();
    const answer = handOverToBrowser(parts, JOB);
    const frame = await frameInPage();
    expect([frame.tabIndex, frame.ariaHidden, frame.style.position]).toEqual([-1, 'true', 'fixed']);
    expect(frame.style.display).not.toBe('none');
    loads(frame, () => undefined);
    await answer;
  });

  test('a document that cannot be drawn is told as such; nothing is printed', async () => {
    const { parts } = printing({ draw: () => Promise.reject(new Error('no')) });
    expect(await handOverToBrowser(parts, JOB)).toEqual({ kind: 'failed', failure: 'notDrawn' });
    expect(frames()).toHaveLength(0);
  });

  test('a document with a letter that no font has is told as such, so that an agent makes it', async () => {
    const { parts } = printing({ draw: () => Promise.reject(new PaperNotDrawn('letterMissing')) });
    expect(await handOverToBrowser(parts, JOB)).toEqual({ kind: 'failed', failure: 'letterMissing' });
    expect(frames()).toHaveLength(0);
  });

  test('a frame that never loads is told as such', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { parts } = printing();
    const answer = handOverToBrowser(parts, JOB);
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
    vi.advanceTimersByTime(FRAME_LIMIT_MS);
    expect(await answer).toEqual({ kind: 'failed', failure: 'unreachable' });
  });

  test('printing that breaks leaves the outcome unknown, not failed', async () => {
    const { parts } = printing();
    const answer = handOverToBrowser(parts, JOB);
    loads(await frameInPage(), () => {
      throw new Error('the tab is going away');
    });
    await expect(answer).rejects.toThrow('going away');
  });
});
