import { readdirSync } from 'node:fs';
import type { JourneyId } from '#domain/journey/journey.ts';
import type { JourneyProof } from '#kiosk/testing/journey-proof.ts';

const folder = new URL('../../src/kiosk/journeys/', import.meta.url);

/** A journey is a folder. `proofs.test.ts` there compares with the list. */
export const journeyFolders: readonly string[] = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** What each journey gives the tests of all of them. */
export const journeyProofs: readonly JourneyProof[] = await Promise.all(
  journeyFolders.map(async (name) => {
    const module = (await import(new URL(`${name}/testing/proof.ts`, folder).href)) as { readonly proof: JourneyProof };
    return module.proof;
  }),
);

/** For a test of one journey: its seconds are added up with those of the journey's other tests. */
export const about = (
  journey: JourneyId,
): { readonly annotation: { readonly type: string; readonly description: string } } => ({
  annotation: { type: 'journey', description: journey },
});
