import { expect, test } from 'vitest';
import { internationalMobile } from './international-mobile.ts';

test.each([
  ['the mainland', '0612345678', '+33612345678'],
  ['the mainland, a number that nobody has yet', '0700000001', '+33700000001'],
  ['the fictitious range', '0639980001', '+33639980001'],
  ['Guadeloupe', '0690300001', '+590690300001'],
  ['Guadeloupe, from 2023 on', '0709000001', '+590709000001'],
  ['Martinique', '0696200001', '+596696200001'],
  ['Martinique, from 2023 on', '0709130001', '+596709130001'],
  ['Guyane', '0694200001', '+594694200001'],
  ['Guyane, from 2023 on', '0709300001', '+594709300001'],
  ['La Réunion', '0692200001', '+262692200001'],
  ['La Réunion, from 2023 on', '0709200001', '+262709200001'],
  ['Mayotte', '0639010001', '+262639010001'],
  ['Mayotte, from 2023 on', '0709350001', '+262709350001'],
  ['Mayotte, in a range that is not given out yet', '0639800001', '+262639800001'],
  ['Mayotte, beside the fictitious range', '0639990001', '+262639990001'],
  ['Guadeloupe, in a range that is not given out yet', '0691000001', '+590691000001'],
  ['La Réunion, in a range that is not given out yet', '0693080001', '+262693080001'],
  ['Guyane, in a range that is not given out yet', '0694990001', '+594694990001'],
  ['the mainland, beside the ranges of overseas', '0695990001', '+33695990001'],
  ['Saint-Pierre-et-Miquelon', '0708400001', '+508708400001'],
])('a mobile of %s is written with its country code', (_where, mobile, international) => {
  expect(internationalMobile(mobile)).toBe(international);
});
