import { firstDayOf, lastDayOf, monthsBefore } from '#domain/benefits/calendar/month.ts';
import type { DelayKind, Insurer, InsuredOverview } from '#domain/insured-file/overview.ts';
import { daysBetween } from '#domain/time/days.ts';
import type { CpamFile } from '../life/cpam/file.ts';
import { complementaireOn, exemptionOf, rightsOn } from '../life/cpam/rights.ts';
import { drawsOf } from '../life/life-person.ts';
import { monthOf } from '../life/months.ts';

/** How long the fictitious caisse takes, in days. */
const delayDays: Readonly<Record<DelayKind, number>> = {
  electronicClaim: 7,
  paperClaim: 21,
  dailyAllowance: 24,
  vitaleCard: 18,
  complementaireSante: 40,
  question: 4,
};

/** The ameli account as it shows an insured person on a day. */
export function insuredOverviewOf(file: CpamFile, mayShowHealth: boolean, unreadMessages: number): InsuredOverview {
  const { story, anchor, insured, organisme, address, dependants, today } = file;
  return {
    insured,
    nirEnding: file.nirWithKey.replaceAll(' ', '').slice(-5, -2),
    organisme,
    rights: rightsOn(story, anchor, today) ?? null,
    complementaireSante: complementaireOn(story, anchor, today) ?? null,
    insurers: [...insurersOf(file)],
    europeanCardUntil: europeanCardOf(file),
    dependants: dependants.filter(({ isNow }) => isNow).map(({ person }) => person.firstNames),
    address: [...address],
    unreadMessages,
    toComplete: [...noticesOf(file)],
    delays: { on: firstDayOf(monthOf(today)), days: delayDays },
    health: mayShowHealth ? { treatingDoctor: doctorOf(file), exemption: exemptionOf(story, anchor) ?? null } : null,
  };
}

const insurerNames = ['Mutuelle des Deux Rives', 'Prévoyance du Lauragais', 'Mutuelle Pastel et Violette'] as const;

/** Nobody has one beside the « complémentaire santé solidaire », which takes its place. */
function insurersOf({ story, told, anchor }: CpamFile): readonly Insurer[] {
  if (story.complementaireSante !== undefined) return [];
  const draws = drawsOf(told, 'insurer');
  const count = story.insurers ?? (draws.happens(85) ? 1 : 0);
  const first = draws.whole(0, insurerNames.length - 1);
  return Array.from({ length: count }, (_, index) => ({
    name: insurerNames[(first + index) % insurerNames.length] ?? insurerNames[0],
    memberNumber: String(draws.whole(10_000_000, 99_999_999)),
    since: firstDayOf(monthsBefore(anchor, draws.whole(14, 110))),
  }));
}

/** A card holds two years (CEAM). It is told as long as it holds. */
function europeanCardOf({ told, anchor, today }: CpamFile): InsuredOverview['europeanCardUntil'] {
  const draws = drawsOf(told, 'europeanCard');
  if (!draws.happens(40)) return null;
  const until = lastDayOf(monthsBefore(anchor, draws.whole(-23, -1)));
  return until < today ? null : until;
}

const doctors = ['SOIGNANT Didier', 'BONSECOURS Agathe', 'REMÈDE Florian'] as const;

function doctorOf({ story, told, anchor }: CpamFile) {
  if (!story.hasTreatingDoctor) return null;
  const draws = drawsOf(told, 'doctor');
  return {
    name: draws.oneOf(doctors),
    speciality: 'Médecine générale',
    declaredOn: `${monthsBefore(anchor, draws.whole(8, 120))}-${String(draws.whole(1, 28)).padStart(2, '0')}`,
  };
}

/** The right may be asked for again in its last four months. */
const RENEWAL_DAYS = 122;
/** A child is declared with its birth certificate. */
const NEWBORN_DAYS = 60;

function noticesOf({ story, anchor, today, dependants }: CpamFile): InsuredOverview['toComplete'] {
  const right = complementaireOn(story, anchor, today);
  const ends = right?.days.to ?? null;
  const isNewborn = dependants.some(
    ({ person: { birthDate }, isNow }) => isNow && daysBetween(birthDate, today) <= NEWBORN_DAYS,
  );
  return [
    ...(ends !== null && daysBetween(today, ends) <= RENEWAL_DAYS
      ? [
          {
            procedure: 'complementaireSante' as const,
            papers: ['Dernier avis d’impôt sur le revenu', 'Ressources des douze derniers mois'],
          },
        ]
      : []),
    ...(isNewborn ? [{ procedure: 'newborn' as const, papers: ['Acte de naissance'] }] : []),
  ];
}
