import { monthsBefore, type Month } from '#domain/benefits/calendar/month.ts';
import { sumOf } from '#domain/documents/cents.ts';
import type { FileOverview } from '#domain/file/file-overview.ts';
import type { Debt, Right } from '#domain/file/resources.ts';
import { keyOfPerson } from '../life/life-person.ts';
import { benefitNames, debtNames, isOutsideQuotient } from '../life/caf/benefits.ts';
import { quotientOfMonth } from '../life/caf/document-parts.ts';
import { isSettled, monthsToChoose, type CafFile } from '../life/caf/file.ts';
import { monthOf } from '../life/months.ts';
import { agendaOf } from './agenda-of.ts';
import { alertsOf } from './alerts-of.ts';
import { lastPaymentOf } from './payments-of.ts';
import { resourcesOf } from './resources-of.ts';
import { coupleOf, workOf } from './situation.ts';

/** The file as « Mon Compte » shows it on a day. */
export function overviewOf(file: CafFile, unreadMessages: number): FileOverview {
  const { told, children, address } = file;
  const rights = rightsNow(file);
  return {
    alerts: [...alertsOf(file)],
    unreadMessages,
    lastPayment: [...lastPaymentOf(file)],
    rights: [...rights],
    debts: [...debtsNow(file)],
    resources: [...resourcesOf(file)],
    quotient: quotientNow(file),
    lastStatement: monthsToChoose(file).find(({ month }) => isSettled(file, month))?.month ?? null,
    profile: {
      couple: coupleOf(told, monthOf(file.today)),
      work: workOf(told, 'holder', monthOf(file.today)),
      children: children.filter(({ isCounted }) => isCounted).map(({ named }) => named.firstNames),
      address: [...address],
    },
    agenda: [...agendaOf(file, rights.length > 0)],
    receivesCmg: employers.includes(keyOfPerson(told.person) ?? ''),
  };
}

/** Who has somebody look after a young child; what they get for it is in no line, since the rules of the product lack it. */
const employers: readonly string[] = ['fabrice', 'estelle'];

const lastMonth = ({ months }: CafFile) => months.at(-1);

/** Rights of the month under way, one line a benefit; those that are paid once are none. */
function rightsNow(file: CafFile): readonly Right[] {
  const now = lastMonth(file);
  if (now === undefined || now.content.state !== 'open') return [];
  const lines = now.content.lines.filter(
    ({ kind, benefit, rightMonth }) => kind === 'right' && rightMonth === now.month && !isOutsideQuotient(benefit),
  );
  return [...new Set(lines.map(({ benefit }) => benefit))].map((benefit) => {
    const ofBenefit = lines.filter((line) => line.benefit === benefit);
    return {
      benefit: benefitNames[benefit],
      amount: sumOf(ofBenefit.map(({ amount }) => amount)),
      since: sinceWhen(file, ({ content: { lines: all } }, month) =>
        all.some((line) => line.kind === 'right' && line.benefit === benefit && line.rightMonth === month),
      ),
      until: null,
      isPaidToThirdParty: ofBenefit.some(({ payee }) => payee === 'thirdParty'),
    };
  });
}

/** What is owed after the month under way. */
function debtsNow(file: CafFile): readonly Debt[] {
  return (lastMonth(file)?.content.debts ?? []).map(({ benefit, way, remaining, eachMonth }) => ({
    name: debtNames[benefit],
    since: sinceWhen(file, ({ content }) => content.debts.some((debt) => debt.benefit === benefit && debt.way === way)),
    remaining,
    withheldEachMonth: way === 'withheld' ? Math.min(eachMonth, remaining) : 0,
  }));
}

/** The first of the months up to now in which it was so without a gap. */
function sinceWhen(file: CafFile, isSo: (month: CafFile['months'][number], name: Month) => boolean): Month {
  const months = file.months.toReversed();
  const gap = months.findIndex((month) => !isSo(month, month.month));
  return months[gap === -1 ? months.length - 1 : Math.max(0, gap - 1)]?.month ?? monthOf(file.today);
}

function quotientNow(file: CafFile): FileOverview['quotient'] {
  const now = monthOf(file.today);
  for (const month of [now, monthsBefore(now, 1)]) {
    const found = quotientOfMonth(file, month);
    if (typeof found !== 'string') return { euros: found.euros, month };
  }
  return null;
}
