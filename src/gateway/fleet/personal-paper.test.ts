import { describe, expect, it } from 'vitest';
import { sites } from '#kiosk-config/sites.ts';
import { papersLeftBehind } from './personal-paper.ts';

const [site] = sites;
const withDocuments = { ...site!, services: ['provisionalCode', 'documents'] };

describe('P26 papers of a file on A4 without the bridge', () => {
  it('are refused, site by site', () => {
    const other = { ...withDocuments, siteId: 'autre-hall' };
    const sentences = papersLeftBehind([
      { ...withDocuments, printer: 'a4' },
      { ...other, printer: 'a4' },
    ]);
    expect(sentences).toHaveLength(2);
    expect(sentences[1]).toMatch(/^autre-hall: « documents » on A4 needs the device bridge/);
  });

  it('are no matter where there is no A4, or nothing of a file', () => {
    expect(papersLeftBehind([{ ...withDocuments, printer: 'ticket80' }])).toEqual([]);
    expect(papersLeftBehind([{ ...withDocuments, printer: 'none' }])).toEqual([]);
    expect(papersLeftBehind([{ ...withDocuments, printer: 'a4', services: ['provisionalCode'] }])).toEqual([]);
  });

  it('are in none of the sites that are built', () => {
    expect(papersLeftBehind(sites)).toEqual([]);
  });
});
