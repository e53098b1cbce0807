import { expect, it } from 'vitest';
import { answerPage } from './answer-page.ts';

const kept = async () => new Response('kept');
const none = async () => undefined;
const textOf = async (answer: Promise<Response>) => await (await answer).text();

it('shows the page that the gateway has now', async () => {
  expect(await textOf(answerPage(async () => new Response('new'), kept))).toBe('new');
});

it('shows the page that was kept without a network, and where the gateway is down', async () => {
  expect(await textOf(answerPage(async () => await Promise.reject(new TypeError('no network')), kept))).toBe('kept');
  expect(await textOf(answerPage(async () => new Response('Bad gateway', { status: 502 }), kept))).toBe('kept');
});

it('shows the page that was kept where the network stays silent', async () => {
  const silent = async (signal: AbortSignal) =>
    await new Promise<Response>((_resolve, reject) => {
      // The end of the wait, brought here at once.
      expect(signal).toBeInstanceOf(AbortSignal);
      reject(new DOMException('', 'TimeoutError'));
    });
  expect(await textOf(answerPage(silent, kept))).toBe('kept');
});

it('says that the gateway is down where nothing was kept', async () => {
  expect((await answerPage(async () => new Response('', { status: 502 }), none)).status).toBe(502);
  expect((await answerPage(async () => await Promise.reject(new TypeError()), none)).type).toBe('error');
});
