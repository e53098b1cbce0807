import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { CaseHousehold, E2eHousehold } from './household.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Benefits of the command, each with its key in the results and its id on the screen. */
const benefits = [
  { benefit: 'ppa', key: 'ppa_nette_crds', id: 'activityBonus' },
  { benefit: 'rsa', key: 'rsa', id: 'activeSolidarityIncome' },
  { benefit: 'al', key: 'aide_logement', id: 'housingAid' },
  { benefit: 'af', key: 'af_nettes_crds', id: 'familyAllowances' },
  { benefit: 'cf', key: 'cf_net_crds', id: 'familySupplement' },
  { benefit: 'asf', key: 'asf_nette_crds', id: 'familySupport' },
  { benefit: 'paje-base', key: 'paje_base_nette_crds', id: 'youngChildAllowance' },
  { benefit: 'ars', key: 'ars_nette_crds', id: 'backToSchoolAllowance' },
] as const;

/** The benefits that the command computes, as the screen names them. */
export const commandBenefits: readonly string[] = benefits.map(({ id }) => id);

type Amounts = Readonly<Record<string, number>>;
type Benefit = (typeof benefits)[number]['benefit'];

/**
 * Amounts of each household by `npm run simulate`, in the order given; only those that are paid, after CRDS. The housing
 * aid found is what prime d’activité and RSA count, unless the household receives one already.
 */
export async function amountsOfCommand(
  households: readonly E2eHousehold[],
  month: string,
): Promise<readonly Amounts[]> {
  const housingAids = await simulate(
    households.map(({ household }) => ({ benefit: 'al', period: month, household, reading: 'law' })),
  );
  const known = households.map(({ household }, index): CaseHousehold => {
    const paid = (housingAids[index]?.['aide_logement'] ?? 0) > 0;
    return { aide_logement: paid ? housingAids[index]?.['aide_logement_brute'] : 0, ...household };
  });
  const results = await simulate(
    known.flatMap((household) => benefits.map(({ benefit }) => ofMonth(benefit, household, month))),
  );
  return households.map((_, index) => {
    const own = results.slice(index * benefits.length);
    const amounts = benefits.map(({ key, id }, index) => [id, own[index]?.[key] ?? 0] as const);
    return Object.fromEntries(amounts.filter(([, amount]) => amount > 0));
  });
}

function ofMonth(benefit: Benefit, household: CaseHousehold, period: string): object {
  const rule = benefit === 'ppa' || benefit === 'rsa' ? { reference_rule: 'M-2..M-4', policy: 'rightMonth' } : {};
  return { benefit, period, household, reading: 'law', ...rule };
}

/** Runs the public command. */
async function simulate(cases: readonly object[]): Promise<readonly Amounts[]> {
  const folder = await mkdtemp(join(tmpdir(), 'borne-cases-'));
  const file = join(folder, 'cases.json');
  await writeFile(file, JSON.stringify(cases));
  const { stdout } = await promisify(execFile)(process.execPath, ['tools/simulate.mjs', file], { cwd: root });
  await rm(folder, { recursive: true });
  return JSON.parse(stdout) as readonly Amounts[];
}
