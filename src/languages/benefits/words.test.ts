import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nationalContacts } from '#domain/caisse/caisse.ts';
import { firstDayOf } from '#domain/benefits/calendar/month.ts';
import { benefitIds, estimate, type BenefitId } from '#domain/benefits/estimate.ts';
import type { Household } from '#domain/benefits/household/household.ts';
import { parametersOn, shippedParameters } from '#domain/benefits/parameters/parameters.ts';
import { adoptionGrant } from '#domain/benefits/rules/paje.ts';
import { activityBonus } from '#domain/benefits/rules/ppa.ts';
import type { Step } from '#domain/benefits/rules/result.ts';
import type { ResultFacts } from '#domain/benefits/shown/facts.ts';
import readings from '#domain/benefits/readings.json';
import { adult, anyHousehold, born, household, worker } from '#domain/benefits/testing/households.ts';
import { languageIds, type LanguageId } from '#domain/language.ts';
import english from '../en/benefits.json';
import french from '../fr/benefits.json';
import { createTranslator } from '../translator.ts';
import { curveWords } from './curve-words.ts';
import { explanationWords, stepWords } from './explanation-words.ts';
import { nextWords } from './next-words.ts';
import { resultWords } from './result-words.ts';
import type { BenefitsTexts } from './texts.ts';

const texts = {
  fr: createTranslator('fr', { benefits: french }),
  en: createTranslator('en', { benefits: english }),
} satisfies Readonly<Record<LanguageId, BenefitsTexts>>;
const month = '2026-10';

function factsOf(asked: Household, more: Partial<ResultFacts> = {}): ResultFacts {
  return {
    estimate: estimate({ household: asked, month }),
    household: asked,
    month,
    table: shippedParameters,
    assumptions: [],
    staleOn: '2026-09-01',
    ...more,
  };
}

/** Households that together go through every step of every rule. */
const tellingHouseholds: readonly Household[] = [
  household({ adults: [worker(1425)] }),
  household({ adults: [adult({ wage: 1425 }, { birthDate: '2010-01-01' })] }),
  household({ adults: [adult({ pension: 400 }, { stopped: ['work'] })], children: born(2025), pregnant: true }),
  household({ adults: [worker(900)], children: born(2024), annualIncome: 3000 }),
  household({
    adults: [worker(2000), worker(1500)],
    children: born(2006, 2009, 2012, 2017),
    annualIncome: 91_000,
    twoEarners: true,
  }),
  household({ adults: [worker(2000), adult()], children: born(2006, 2009, 2012), annualIncome: 87_000 }),
  household({ adults: [worker(1500), adult()], children: born(2010, 2013, 2016), annualIncome: 42_500 }),
  household({ children: [{ birthDate: '2018-06-01', sharedCustody: true }] }),
];

const stepsOf = (asked: Household): readonly Step[] =>
  Object.values(estimate({ household: asked, month })).flatMap(({ steps }) => steps);
const adoption = adoptionGrant(household(), month, parametersOn(firstDayOf(month)), 1).steps;
/** Only the reference model asks for the age in each month. */
const tooYoung = activityBonus(
  household({ adults: [adult({ wage: 1425 }, { birthDate: '2010-01-01' })] }),
  month,
  undefined,
  undefined,
  'reference',
).steps;

/** Every id that the rules give to a step, read from their sources: as a literal, or as one of two rates. */
function idsInRules(): readonly string[] {
  const folder = new URL('../../domain/benefits/rules/', import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  const sources = files.map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n');
  const calls = [...sources.matchAll(/steps\.add\(\s*([^,]+),/g)].map(([, id = '']) => id);
  const literals = calls.flatMap((call) => [...call.matchAll(/'([\w.]+)'/g)].map(([, id = '']) => id));
  const conditional = [...sources.matchAll(/isolated \? '(ppa\.\w+)' : '(ppa\.\w+)'/g)].flatMap(
    ([, one = '', other = '']) => [one, other],
  );
  const rates = [...sources.matchAll(/rateId: '([\w.]+)' \| '([\w.]+)'/g)].flatMap(([, one = '', other = '']) => [
    one,
    other,
  ]);
  expect(calls.length).toBeGreaterThan(30);
  return [...new Set([...literals, ...conditional, ...rates])];
}

describe('the steps of the rules', () => {
  const told = [...tellingHouseholds.flatMap(stepsOf), ...adoption, ...tooYoung];

  test('all occur among the households of this test', () => {
    const occurring = new Set(told.map(({ id }) => id));
    expect(idsInRules().filter((id) => !occurring.has(id))).toEqual([]);
  });

  test('are each in the list of texts read again, with its article: else « docs/baremes.md », « Relire la loi »', () => {
    const given = new Map(told.map(({ id, source }) => [id, source]));
    const listed = readings.flatMap(({ rules, text }) => rules.map((rule) => [rule, text] as const));
    expect(Object.fromEntries(listed)).toEqual(Object.fromEntries(given));
    for (const { readOn } of readings) expect(readOn).toMatch(/^20\d\d-\d\d-\d\d$/);
  });

  test.each(languageIds)('have each two sentences in %s, which ask for no operand that is not there', (language) => {
    for (const step of told) {
      const words = stepWords(texts[language], step);
      for (const word of [words.label, words.how, words.result, words.source]) {
        expect(word, step.id).not.toMatch(/[{}]|undefined|NaN/);
        expect(word.trim(), step.id).not.toBe('');
      }
    }
  });

  test('no sentence is left for a step that no rule takes', () => {
    const ids = new Set(idsInRules());
    const keys = Object.keys(french).filter((key) => /^(step|how)\./.test(key));
    expect(keys.filter((key) => !ids.has(key.replace(/^(step|how)\./, '')))).toEqual([]);
    expect(keys).toHaveLength(2 * ids.size);
  });

  test('any household is told in both languages, whatever was found', () => {
    fc.assert(
      fc.property(anyHousehold, (any) => {
        const facts = factsOf(any);
        for (const t of Object.values(texts)) {
          const words = [resultWords(t, facts), explanationWords(t, facts), nextWords(t, facts, nationalContacts.caf)];
          expect(JSON.stringify(words)).not.toMatch(/\{\w+\}|undefined|NaN/);
        }
      }),
      { numRuns: 40 },
    );
  });
});

/** Files of the rules, and the benefits whose reasons stand in each. */
const rulesOf: Readonly<Record<string, readonly BenefitId[]>> = {
  'ppa.ts': ['activityBonus'],
  'rsa.ts': ['activeSolidarityIncome'],
  'al.ts': ['housingAid'],
  'af.ts': ['familyAllowances'],
  'cf.ts': ['familySupplement'],
  'asf.ts': ['familySupport'],
  'paje.ts': ['youngChildAllowance', 'birthGrant'],
  'ars.ts': ['backToSchoolAllowance'],
  'aah.ts': ['disabledAdult'],
};

describe('the reasons of the rules', () => {
  const folder = new URL('../../domain/benefits/rules/', import.meta.url);
  const union =
    readFileSync(new URL('result.ts', folder), 'utf8').split('export type Reason =')[1]?.split(';')[0] ?? '';
  const reasons = [...union.matchAll(/'(\w+)'/g)].map(([, reason = '']) => reason);
  const found = Object.entries(rulesOf).map(([file, benefits]) => {
    const source = readFileSync(new URL(file, folder), 'utf8');
    return { benefits, given: reasons.filter((reason) => source.includes(`'${reason}'`)) };
  });

  test('each have a sentence for the benefit that they are given of, and no sentence is left over', () => {
    expect(Object.values(rulesOf).flat().toSorted()).toEqual([...benefitIds].toSorted());
    const keys = Object.keys(french).filter((key) => key.startsWith('reason.'));
    for (const { benefits, given } of found) {
      expect(given.length).toBeGreaterThan(0);
      const told = keys.filter((key) => benefits.some((benefit) => key.startsWith(`reason.${benefit}.`)));
      expect(new Set(told.map((key) => key.split('.')[2]))).toEqual(new Set(given));
    }
  });
});

describe('a result in words', () => {
  const plain = (text: string): string => text.replaceAll(/[\u00A0\u202F]/g, ' ');
  const single = factsOf(
    household({ adults: [worker(1425)], housing: { tenure: 'housedFree', rent: 0, sharesCosts: true } }),
  );

  test('has one figure, what is paid: in the headline, in the list, and at the end of the calculation', () => {
    const { headline, amounts, total, notes } = resultWords(texts.fr, single);
    expect(plain(headline.map(({ text }) => text).join(''))).toBe(
      'Vous pourriez recevoir 237,84 € par mois de prime d’activité.',
    );
    expect(headline.filter(({ strong }) => strong).map(({ text }) => plain(text))).toEqual(['237,84 € par mois']);
    expect(amounts.map((line) => plain(line.amount))).toEqual(['237,84 € par mois']);
    expect(total).toBeUndefined();
    expect(notes.map(plain)).toContain('Les montants sont ceux qui sont versés, après la CRDS (0,5 %).');
  });

  test('has for every benefit the amount with which its calculation ends', () => {
    for (const asked of [...tellingHouseholds, household({ children: born(2018, 2020, 2010), pregnant: true })]) {
      const facts = factsOf(asked);
      for (const t of Object.values(texts)) {
        const { amounts } = resultWords(t, facts);
        const ends = explanationWords(t, facts).map(({ groups }) => groups.at(-1)?.steps.at(-1)?.result);
        expect(amounts.length, 'as many calculations').toBe(ends.length);
        for (const [index, { amount }] of amounts.entries()) expect(amount).toContain(ends[index]);
      }
    }
  });

  test('says of CRDS only where there is some', () => {
    const onlyRsa = factsOf(household({ housing: { tenure: 'owner', rent: 0 } }));
    expect(resultWords(texts.fr, onlyRsa).notes.join(' ')).not.toContain('CRDS');
  });

  test('says what is paid once, and what comes each month in all', () => {
    const { amounts, total } = resultWords(texts.fr, factsOf(household({ adults: [worker(1425)], pregnant: true })));
    expect(plain(amounts.at(-1)?.amount ?? '')).toBe('1 093,08 € une seule fois');
    expect(total?.label).toBe('En tout, par mois');
  });

  test('names the reason of every benefit that is refused', () => {
    const { refused } = resultWords(texts.fr, single);
    expect(refused).toHaveLength(benefitIds.length - 1);
    expect(refused.find(({ id }) => id === 'familyAllowances')?.reasons).toEqual([
      'Il faut au moins deux enfants à charge.',
    ]);
  });

  test('warns once figures are past their review date, and not before', () => {
    expect(resultWords(texts.fr, single).warnings).toEqual([]);
    const late = resultWords(texts.fr, { ...single, staleOn: '2026-10-01' }).warnings.map(plain);
    expect(late[0]).toBe(
      'Aide au logement : calcul avec le barème du 1er octobre 2025. Il devait être revu avant le 30 septembre 2026.',
    );
  });

  test('warns in one sentence when most figures are past their review', () => {
    const { warnings } = resultWords(texts.fr, { ...single, staleOn: '2028-01-01' });
    expect(warnings.map(plain)).toEqual([
      'Plusieurs barèmes devaient être revus avant le 30 septembre 2026.',
      'Les montants peuvent avoir changé. Demandez à un agent.',
    ]);
  });

  test('explains the months that went alike once', () => {
    const [bonus] = explanationWords(texts.fr, single);
    expect(bonus?.groups.map(({ title }) => plain(title))).toEqual([
      'Pour chaque mois : août 2026, juillet 2026 et juin 2026',
      'Ensuite',
    ]);
    const kept = bonus?.groups[0]?.steps.find(({ id }) => id === 'ppa.kept');
    expect(plain(`${kept?.label} ${kept?.how} ${kept?.result}`)).toBe(
      'Part gardée des revenus d’activité 1 425,00 € × 59,85 % 852,86 €',
    );
  });

  test('asks for documents only where there is something to ask for', () => {
    expect(nextWords(texts.fr, single, nationalContacts.caf).documents).toContain(
      'Bulletins de salaire des derniers mois',
    );
    const nothing = factsOf(household({ adults: [worker(9000)], housing: { tenure: 'owner', rent: 0 } }));
    expect(nextWords(texts.fr, nothing, nationalContacts.caf).documents).toEqual([]);
  });

  test('#168 #170 tells who has no file yet that the request opens the account, and the others of the code', () => {
    const { steps } = nextWords(texts.fr, single, nationalContacts.caf);
    const words = steps.map((runs) => plain(runs.map(({ text }) => text).join('')));
    expect(words).toContain('Faites votre demande sur www.caf.fr.');
    expect(words).toContain('Pas encore allocataire ? La demande ouvre votre compte : n’en créez pas avant.');
    expect(words).toContain('Déjà allocataire, mais sans mot de passe ? Cette borne donne un code provisoire.');
    expect(words.join(' ')).not.toContain('avec votre compte');
  });

  test('names the tax notice to bring by its years', () => {
    const family = factsOf(household({ adults: [worker(900)], children: born(2018), annualIncome: 9_000 }));
    expect(nextWords(texts.fr, family, nationalContacts.caf).documents).toContain(
      'Avis d’impôt sur les revenus de 2024, reçu en 2025',
    );
    expect(nextWords(texts.en, family, nationalContacts.caf).documents).toContain(
      'Tax notice on the income of 2024, received in 2025',
    );
  });

  test('puts the visitor’s own row among the round salaries of the table', () => {
    const words = curveWords(texts.fr, single);
    expect(words?.rows.find(({ own }) => own)).toMatchObject({
      amount: resultWords(texts.fr, single).amounts[0]?.amount.replace(' par mois', ''),
    });
    expect(words?.wageTicks.length).toBeLessThanOrEqual(3);
    expect(words?.bonusTicks.length).toBeLessThanOrEqual(5);
    const rich = factsOf(household({ adults: [adult({}, { birthDate: '2015-01-01' })] }));
    expect(curveWords(texts.fr, rich)).toBeUndefined();
  });
});
