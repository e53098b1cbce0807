import { expect, test } from 'vitest';
import { kioskDelays } from '#machines/kiosk/delays.ts';
import { sessionDelays } from '#machines/session/delays.ts';
import { sites } from '#kiosk-config/sites.ts';

/**
 * The true times. Browser tests hurry them with a file of their own (`SITES_FILE`): what they wait for is kept here.
 */
test.each(sites)('A27 A28 P17 $siteId: the times of a visit are those that were decided', ({ timings }) => {
  expect(timings).toEqual({
    idleReadingMs: 60_000,
    idleTypingMs: 90_000,
    warningMs: 20_000,
    extensions: 20,
    moreTimeFactor: 3,
    sessionLimitMs: 1_200_000,
    farewellMs: 3_000,
  });
});

test('P37 the times of the terminal itself are those that were decided', () => {
  expect(kioskDelays).toEqual({
    farewellMs: 3_000,
    apologyMs: 10_000,
    wipeLimitMs: 5_000,
    replaceLimitMs: 10_000,
    bootLimitMs: 30_000,
    retryMs: 60_000,
    enrolRetryMs: 5_000,
    pauseMs: 5_000,
    lastWordLimitMs: 30_000,
    updateLimitMs: 15_000,
    identifyMs: 90_000,
    staffPanelMs: 300_000,
  });
  expect(sessionDelays).toEqual({
    busyLimitMs: 180_000,
    loadingLimitMs: 15_000,
    agentWaitMs: 300_000,
    messageWaitMs: 330_000,
    keepAccountEveryMs: 30_000,
  });
});
