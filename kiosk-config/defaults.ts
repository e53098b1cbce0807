import { plainComfort, type ComfortDefaults } from '#domain/comfort/comfort.ts';
import { MINUTE_MS, SECOND_MS } from '#domain/time/instant.ts';
import { siteConfigSchema, type CardReader, type SiteConfig, type Timings } from './schema.ts';

/** 60 s reading, 90 s typing, warning 20 s before; ten extensions, × 3 (A27, P17). */
export const defaultTimings: Timings = {
  idleReadingMs: 60 * SECOND_MS,
  idleTypingMs: 90 * SECOND_MS,
  warningMs: 20 * SECOND_MS,
  extensions: 20,
  moreTimeFactor: 3,
  sessionLimitMs: 20 * MINUTE_MS,
  farewellMs: 3 * SECOND_MS,
};

export const defaultComfort: ComfortDefaults = plainComfort;

type Defaulted = 'timings' | 'comfort' | 'sounds' | 'questionsFirst' | 'agentCalls' | 'cardReader';

/** A site file: all that has no sensible default, and what differs from the defaults. */
export type SiteFile = Omit<SiteConfig, Defaulted> & {
  readonly timings?: Partial<Timings>;
  readonly comfort?: Partial<ComfortDefaults>;
  readonly sounds?: boolean;
  readonly questionsFirst?: readonly string[];
  readonly agentCalls?: SiteConfig['agentCalls'];
  readonly cardReader?: CardReader;
};

/**
 * Completes a site file with the defaults.
 *
 * @throws ZodError when the file has not the shape of a site.
 */
export function defineSite(file: SiteFile): SiteConfig {
  return siteConfigSchema.parse({
    ...file,
    timings: { ...defaultTimings, ...file.timings },
    comfort: { ...defaultComfort, ...file.comfort },
    sounds: file.sounds ?? false,
  });
}
