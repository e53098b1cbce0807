import { firstDayOf, monthsBefore } from '#domain/benefits/calendar/month.ts';
import { centsText } from '#domain/documents/cents-text.ts';
import { daysAfter } from '#domain/time/days.ts';
import { formatMonth } from '#domain/time/french-time.ts';
import { partsOf, type CalendarDate } from '#domain/time/instant.ts';
import { workingDayFrom } from '#domain/time/working-days.ts';
import { firstDayOfLeave } from '../life/cpam/daily-allowances.ts';
import { wholeMonths, type CpamFile } from '../life/cpam/file.ts';
import type { Allowance } from '../life/cpam/month-content.ts';
import { complementaireOn, exemptionOf } from '../life/cpam/rights.ts';
import type { SickLeaveNature, StoryLeave } from '../life/cpam/story.ts';
import { drawsOf, reckonedBirthDate } from '../life/life-person.ts';
import { dayText, fromCpam, fromPerson, shownOn, type WrittenMessage } from './written-message.ts';

/** What the Cpam and an insured person wrote to each other within a year, the newest first. */
export function cpamMessages(file: CpamFile): readonly WrittenMessage[] {
  const messages = [
    ...aboutStatements(file),
    ...file.months.flatMap(({ content }) => content.allowances.map(aboutAllowance)),
    ...(file.story.leaves ?? []).flatMap((leave) => aboutLeave(leave, file)),
    ...aboutLongIllness(file),
    ...aboutComplementaire(file),
    ...aboutCard(file),
    ...aboutAddress(file),
  ];
  return shownOn(messages, file.today);
}

const money = (cents: number): string => centsText(cents, 'fr');

const STATEMENT_DAY = '03';

/** « Votre relevé est disponible »: says of no care that it took place. */
const aboutStatements = (file: CpamFile): readonly WrittenMessage[] =>
  wholeMonths(file)
    .filter(({ content }) => content.reimbursements.length > 0)
    .map(({ month }) =>
      fromCpam({
        key: `statement/${month}`,
        sentOn: workingDayFrom(`${monthsBefore(month, -1)}-${STATEMENT_DAY}`),
        topic: 'reimbursement',
        subject: `Votre relevé mensuel : ${formatMonth(month, 'fr')}`,
        says: [
          `Votre relevé de ${formatMonth(month, 'fr')} est disponible dans votre compte.`,
          'Vous pouvez le lire et l’imprimer sur cette borne, dans « Mes attestations et relevés ».',
        ],
      }),
    );

const reasons: Readonly<Record<SickLeaveNature, string>> = {
  maladie: 'arrêt de travail pour maladie',
  maternite: 'congé de maternité',
  paternite: 'congé de paternité',
  accidentDuTravail: 'arrêt pour accident du travail',
  maladieProfessionnelle: 'arrêt pour maladie professionnelle',
};

const aboutAllowance = ({ nature, from, to, days, net, paidOn, payee }: Allowance): WrittenMessage =>
  fromCpam({
    key: `allowance/${from}/${to}`,
    sentOn: paidOn,
    isAboutHealth: true,
    topic: 'sickLeave',
    subject: 'Vos indemnités journalières',
    says: [
      `Votre ${reasons[nature]} donne droit à des indemnités journalières.`,
      `Du ${dayText(from)} au ${dayText(to)} : ${days} jours, ${money(net)} nets.`,
      payee === 'employer' ? 'Cette somme est versée à votre employeur.' : 'Cette somme est versée sur votre compte.',
    ],
  });

const SENT_AFTER_DAYS = 2;
const RECEIVED_AFTER_DAYS = 5;

/** The insured sends the notice of a stoppage, and the Cpam says that it came. */
function aboutLeave(leave: StoryLeave, { anchor }: CpamFile): readonly WrittenMessage[] {
  const startedOn = firstDayOfLeave(leave, anchor);
  const reason = reasons[leave.nature];
  return [
    fromPerson({
      key: `leave/${startedOn}`,
      sentOn: daysAfter(startedOn, SENT_AFTER_DAYS),
      isAboutHealth: true,
      topic: 'sickLeave',
      subject: `Mon ${reason}`,
      attachments: 1,
      says: [`Voici le document de mon ${reason}, qui commence le ${dayText(startedOn)}.`],
    }),
    fromCpam({
      key: `leave/${startedOn}/received`,
      sentOn: workingDayFrom(daysAfter(startedOn, RECEIVED_AFTER_DAYS)),
      isAboutHealth: true,
      topic: 'sickLeave',
      subject: 'Nous avons reçu votre arrêt',
      says: [
        `Nous avons reçu le document de votre ${reason}.`,
        'Nous attendons l’attestation de salaire de votre employeur.',
        'Vos indemnités sont versées tous les quatorze jours environ.',
      ],
    }),
  ];
}

function aboutLongIllness({ story, anchor }: CpamFile): readonly WrittenMessage[] {
  const days = exemptionOf(story, anchor);
  if (days === undefined) return [];
  return [
    fromCpam({
      key: `exemption/${days.from}`,
      sentOn: days.from,
      isAboutHealth: true,
      topic: 'rights',
      subject: 'Votre prise en charge à 100 %',
      says: [
        `Les soins de votre affection de longue durée sont pris en charge à 100 % depuis le ${dayText(days.from)}.`,
        'Mettez votre carte Vitale à jour pour ne pas avancer les frais.',
      ],
    }),
  ];
}

/** The right may be renewed in its last four months (CSS, art. L861-5 and R861-18). */
const RENEWAL_DAYS = 120;

/** Of the right that holds, and of the one before it: when it began, and when it is time to renew it. */
function aboutComplementaire({ story, anchor, today }: CpamFile): readonly WrittenMessage[] {
  const now = complementaireOn(story, anchor, today);
  const before = now && complementaireOn(story, anchor, daysAfter(now.days.from, -1));
  return [before, now].flatMap((right): readonly WrittenMessage[] => {
    if (right === undefined || right.days.to === null) return [];
    const { from, to } = right.days;
    return [
      fromCpam({
        key: `complementaire/${from}`,
        sentOn: from,
        topic: 'rights',
        subject: 'Votre Complémentaire santé solidaire',
        says: [
          `Votre droit est ouvert du ${dayText(from)} au ${dayText(to)}.`,
          'Présentez votre carte Vitale à jour à chaque soin.',
        ],
      }),
      fromCpam({
        key: `complementaire/${from}/renewal`,
        sentOn: daysAfter(to, -RENEWAL_DAYS),
        topic: 'rights',
        subject: 'Renouvelez votre Complémentaire santé solidaire',
        says: [
          `Votre droit se termine le ${dayText(to)}.`,
          'Envoyez votre demande de renouvellement au moins deux mois avant cette date.',
          'Le formulaire est dans votre compte ameli, et à l’accueil de votre CPAM.',
        ],
      }),
    ];
  });
}

const CARD_DAY = 10;

/** « Mettez votre carte à jour », once a year in the month of the birthday. */
function aboutCard({ insured, today }: CpamFile): readonly WrittenMessage[] {
  const { month } = partsOf(reckonedBirthDate(insured.birthDate));
  const thisYear = Number(partsOf(today).year);
  return [thisYear - 1, thisYear].map((year) =>
    fromCpam({
      key: `card/${year}`,
      sentOn: workingDayFrom(`${year}-${month}-${CARD_DAY}`),
      topic: 'card',
      subject: 'Mettez à jour votre carte Vitale',
      says: [
        'Votre carte Vitale est à mettre à jour chaque année, et à chaque changement de situation.',
        'Une borne de mise à jour se trouve en pharmacie et à l’accueil de votre CPAM.',
      ],
    }),
  );
}

const ADDRESS_AGO_MAX = 4;
const ANSWERED_AFTER_DAYS = 3;

/** The insured has changed an address before the life was first asked for, and has an answer. */
function aboutAddress({ anchor, seed }: CpamFile): readonly WrittenMessage[] {
  const draws = drawsOf({ seed }, 'addressMessage');
  const month = monthsBefore(anchor, draws.whole(1, ADDRESS_AGO_MAX));
  const sentOn: CalendarDate = daysAfter(firstDayOf(month), draws.whole(1, 20));
  return [
    fromPerson({
      key: 'address',
      sentOn,
      topic: 'information',
      subject: 'Mon adresse',
      says: ['J’ai modifié mon adresse dans mon compte. Pouvez-vous me le confirmer ?'],
    }),
    fromCpam({
      key: 'address/answer',
      sentOn: workingDayFrom(daysAfter(sentOn, ANSWERED_AFTER_DAYS)),
      topic: 'information',
      subject: 'Votre adresse est à jour',
      says: ['Votre adresse est enregistrée dans votre dossier.', 'Pensez à mettre votre carte Vitale à jour.'],
    }),
  ];
}
