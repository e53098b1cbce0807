import { expect, it } from 'vitest';
import { drawSlip } from '#kiosk/journeys/provisional-code/paper/draw-slip.ts';
import { readPdf } from './read-pdf.ts';
import { sampleSlip } from '#kiosk/journeys/provisional-code/testing/sample-slips.ts';

/** Bytes of a sound slip with one passage replaced by another of the same length. */
async function spoiled(passage: string, by: string): Promise<Uint8Array> {
  const text = Buffer.from(await drawSlip(sampleSlip('active'), 'ticket80')).toString('latin1');
  expect(text).toContain(passage);
  expect(by).toHaveLength(passage.length);
  return Buffer.from(text.replace(passage, by), 'latin1');
}

it('the checks of the slips notice a PDF whose table of objects is broken', async () => {
  const broken = await spoiled('startxref', 'startxxxx');
  expect(() => readPdf(broken).check()).toThrow();
});

it('the checks of the slips notice a PDF that was cut short', async () => {
  const whole = await drawSlip(sampleSlip('active'), 'ticket80');
  const broken = whole.slice(0, whole.length / 2);
  expect(() => readPdf(broken).check()).toThrow();
});

it('the checks of the slips notice a PDF that lost its structure, its fonts or its square', async () => {
  const flat = readPdf(await spoiled('/StructTreeRoot', '/StrucxTreeRoot'));
  expect(flat.structure()).not.toContain('H1');
  const strange = readPdf(await spoiled('/FontFile2', '/FontFilx2'));
  expect(strange.fonts()).not.toMatch(
    /CID TrueType +Identity-H +yes yes yes[^]*CID TrueType +Identity-H +yes yes yes/u,
  );
  expect(await readPdf(await spoiled('/StructTreeRoot', '/StrucxTreeRoot')).qrCodes(20), 'too coarse to read').toEqual(
    [],
  );
});
