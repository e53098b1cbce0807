import { internationalMobile } from '#domain/identity/international-mobile.ts';
import type { Clock } from '../server/clock.ts';
import type { HandOver } from './outcome.ts';
import { plainSmsText } from './sms-text.ts';

export interface Sms {
  /** Same identifier, same message: sent as `Idempotency-Key`, so that a retry is not a second SMS. */
  readonly id: string;
  /** French mobile in national form, ten digits. */
  readonly to: string;
  readonly text: string;
}

export interface SmsSender {
  send(sms: Sms, signal?: AbortSignal): Promise<HandOver>;
}

export interface HttpSmsOptions {
  /** Receives `POST` with JSON `{ id, to, text }`, `to` in E.164 form; any 2xx means « in charge ». */
  readonly url: string;
  readonly timeoutMs?: number;
}

/**
 * Hands SMS to a provider's HTTP entry. This file is the gateway's only home of `fetch`.
 * A provider with another form of request is reached through a relay, or a second adapter beside this one.
 */
export function httpSmsSender(options: HttpSmsOptions, clock: Clock): SmsSender {
  const timeoutMs = options.timeoutMs ?? 8_000;
  return {
    async send(sms, signal) {
      const abortion = new AbortController();
      const settled = new AbortController();
      const abort = () => abortion.abort();
      signal?.addEventListener('abort', abort, { once: true });
      void clock.sleep(timeoutMs, settled.signal).then(abort);
      try {
        const response = await fetch(options.url, {
          method: 'POST',
          redirect: 'error',
          signal: abortion.signal,
          headers: { 'Content-Type': 'application/json', 'Idempotency-Key': sms.id },
          body: JSON.stringify({ id: sms.id, to: internationalMobile(sms.to), text: plainSmsText(sms.text) }),
        });
        await response.arrayBuffer();
        return outcomeOf(response.status);
      } catch {
        return { kind: 'unavailable' };
      } finally {
        settled.abort();
        signal?.removeEventListener('abort', abort);
      }
    },
  };
}

/** 400, 404, 413 and 422 judge this message; every other failure (credentials, quota, server) may pass. */
function outcomeOf(status: number): HandOver {
  if (status >= 200 && status < 300) return { kind: 'handedOver' };
  return { kind: [400, 404, 413, 422].includes(status) ? 'refused' : 'unavailable' };
}
