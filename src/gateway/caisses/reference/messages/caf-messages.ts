import { ageOn, firstDayOf, lastDayOf, monthIndex, monthsBefore, type Month } from '#domain/benefits/calendar/month.ts';
import { centsText } from '#domain/documents/cents-text.ts';
import { paymentsOf, type Payment } from '#domain/file/payments.ts';
import { daysAfter } from '#domain/time/days.ts';
import { formatMonth } from '#domain/time/french-time.ts';
import type { CalendarDate } from '#domain/time/instant.ts';
import {
  declarationTurn,
  MONTHS_A_QUARTER,
  quarterlyBenefits,
  SCHOOL_AGES,
  SCHOOL_PAPER,
} from '../file/what-is-asked.ts';
import { paymentsUntilNow } from '../file/payments-of.ts';
import { benefitNames, debtNames, isOutsideQuotient, type CafBenefit } from '../life/caf/benefits.ts';
import type { CafFile } from '../life/caf/file.ts';
import { drawsOf } from '../life/life-person.ts';
import { dayText, fromCaf, fromPerson, shownOn, type WrittenMessage } from './written-message.ts';

/** What the Caf and the household of a file wrote to each other within a year, the newest first. */
export function cafMessages(file: CafFile): readonly WrittenMessage[] {
  const messages = [
    ...paymentsOf(paymentsUntilNow(file)).map(aboutPayment),
    ...monthsWithBefore(file).flatMap(aboutMonth),
    ...aboutDeclarations(file),
    ...aboutSchool(file),
    ...aboutBirths(file),
    ...aboutQuestion(file),
  ];
  return shownOn(messages, file.today);
}

type FileMonth = CafFile['months'][number];

/** Each month beside the one before it. */
const monthsWithBefore = ({ months }: CafFile): readonly (readonly [now: FileMonth, before: FileMonth])[] =>
  months.flatMap((now, index) => {
    const before = months[index - 1];
    return before === undefined ? [] : [[now, before] as const];
  });

const money = (cents: number): string => centsText(cents, 'fr');
/** What is decided of a month is written on the first day of the next one. */
const dayAfterMonth = (month: Month): CalendarDate => firstDayOf(monthsBefore(month, -1));

function aboutPayment({ paidOn, total, toThirdParty }: Payment): WrittenMessage {
  return fromCaf({
    key: `payment/${paidOn}`,
    sentOn: paidOn,
    topic: 'payment',
    subject: `Votre paiement du ${dayText(paidOn)}`,
    says: [
      ...(total === 0
        ? ['Aucune somme ne vous est versée ce mois-ci.']
        : [
            `Nous avons versé ${money(total)} pour votre dossier.`,
            'La somme arrive sur le compte sous deux à cinq jours.',
          ]),
      ...(toThirdParty > 0
        ? [`Sur cette somme, ${money(toThirdParty)} vont à un tiers, par exemple à votre bailleur.`]
        : []),
      'Le détail est dans « Mes paiements et mes droits ».',
    ],
  });
}

function aboutMonth([now, before]: readonly [FileMonth, FileMonth]): readonly WrittenMessage[] {
  return [...aboutRights(now, before), ...aboutDebts(now, before), ...aboutState(now, before)];
}

/** Rights that begin or end; what is paid once is none. */
function aboutRights(now: FileMonth, before: FileMonth): readonly WrittenMessage[] {
  if (now.content.state !== 'open' || before.content.state !== 'open') return [];
  const rightsOf = ({ content, month }: FileMonth): readonly CafBenefit[] => [
    ...new Set(
      content.lines
        .filter((line) => line.kind === 'right' && line.rightMonth === month && !isOutsideQuotient(line.benefit))
        .map(({ benefit }) => benefit),
    ),
  ];
  const [rights, rightsBefore] = [rightsOf(now), rightsOf(before)];
  const begun = rights.filter((benefit) => !rightsBefore.includes(benefit));
  const ended = rightsBefore.filter((benefit) => !rights.includes(benefit));
  if (begun.length + ended.length === 0) return [];
  const listed = (benefits: readonly CafBenefit[]) => benefits.map((benefit) => benefitNames[benefit]).join(', ');
  return [
    fromCaf({
      key: `rights/${now.month}`,
      sentOn: dayAfterMonth(now.month),
      topic: 'rights',
      subject: `Vos droits changent : ${formatMonth(now.month, 'fr')}`,
      says: [
        ...(begun.length > 0 ? [`Vous recevez désormais : ${listed(begun)}.`] : []),
        ...(ended.length > 0 ? [`Vous ne recevez plus : ${listed(ended)}.`] : []),
        'Vos droits sont étudiés chaque mois, avec vos ressources et votre situation.',
        'Vous n’êtes pas d’accord ? Vous avez deux mois pour demander un nouvel examen.',
      ],
    }),
  ];
}

function aboutDebts(now: FileMonth, before: FileMonth): readonly WrittenMessage[] {
  const fresh = now.content.debts.filter(
    (debt) => !before.content.debts.some(({ benefit, way }) => benefit === debt.benefit && way === debt.way),
  );
  return fresh.map(({ benefit, way, remaining, eachMonth }) =>
    fromCaf({
      key: `debt/${now.month}/${benefit}/${way}`,
      sentOn: dayAfterMonth(now.month),
      topic: 'rights',
      subject: debtNames[benefit],
      says: [
        `Nous vous avons trop versé. Il reste ${money(remaining)} à rembourser.`,
        way === 'withheld'
          ? `Nous retenons ${money(Math.min(eachMonth, remaining))} chaque mois sur vos paiements.`
          : `Vous remboursez ${money(Math.min(eachMonth, remaining))} chaque mois par virement.`,
        'Une difficulté ? Un agent peut étudier un autre échéancier avec vous.',
      ],
    }),
  );
}

function aboutState(now: FileMonth, before: FileMonth): readonly WrittenMessage[] {
  if (now.content.state !== 'suspended' || before.content.state !== 'open') return [];
  return [
    fromCaf({
      key: `suspended/${now.month}`,
      sentOn: firstDayOf(now.month),
      topic: 'payment',
      subject: 'Vos paiements sont interrompus',
      says: [
        'Il nous manque une information pour calculer vos droits.',
        'Vos paiements reprennent dès que nous l’avons reçue.',
        'Regardez « Mes alertes » dans votre compte.',
      ],
    }),
  ];
}

/** At the beginning of each month that ends with a declaration. */
function aboutDeclarations({ told, months }: CafFile): readonly WrittenMessage[] {
  const turn = declarationTurn(told);
  return months.flatMap(({ month, content }) => {
    const declares = content.lines.some(({ kind, benefit }) => kind === 'right' && quarterlyBenefits.includes(benefit));
    if (!declares || monthIndex(month) % MONTHS_A_QUARTER !== turn) return [];
    return [
      fromCaf({
        key: `declaration/${month}`,
        sentOn: firstDayOf(month),
        topic: 'information',
        subject: 'Déclarez vos ressources des trois derniers mois',
        says: [
          `Merci de déclarer vos ressources avant le ${dayText(lastDayOf(month))}.`,
          'Sans cette déclaration, nous ne pouvons pas calculer vos droits.',
        ],
      }),
    ];
  });
}

const SCHOOL_YEAR_BEGINS = '09-15';

/** Each year of a pupil of whom it is asked; nobody has answered the last one, which is an alert. */
function aboutSchool({ children, today }: CafFile): readonly WrittenMessage[] {
  const thisYear = Number(today.slice(0, 'YYYY'.length));
  return [thisYear - 1, thisYear].flatMap((year) => {
    const asked: CalendarDate = `${year}-${SCHOOL_YEAR_BEGINS}`;
    const isOf = children.some(({ named, isCounted }) => {
      const age = ageOn(named.birthDate, asked);
      return isCounted && age >= SCHOOL_AGES.from && age <= SCHOOL_AGES.to;
    });
    if (!isOf) return [];
    return [
      fromCaf({
        key: `school/${year}`,
        sentOn: asked,
        topic: 'paperAsked',
        subject: `${SCHOOL_PAPER} attendu`,
        says: [
          'Un enfant de votre dossier a plus de 16 ans.',
          'Envoyez-nous son certificat de scolarité pour cette année.',
          'Vous pouvez aussi le déposer à l’accueil de votre Caf.',
        ],
      }),
    ];
  });
}

const WRITTEN_AFTER_BIRTH_DAYS = 9;
const ANSWERED_AFTER_DAYS = 6;

/** The household sends the record of a birth, and the Caf answers. */
function aboutBirths({ children }: CafFile): readonly WrittenMessage[] {
  return children.flatMap(({ named: { birthDate } }, index): readonly WrittenMessage[] => {
    const sentOn = daysAfter(birthDate, WRITTEN_AFTER_BIRTH_DAYS);
    return [
      fromPerson({
        key: `birth/${index}`,
        sentOn,
        topic: 'information',
        subject: 'Naissance de mon enfant',
        attachments: 1,
        says: [`Mon enfant est né le ${dayText(birthDate)}. Voici la copie de son acte de naissance.`],
      }),
      fromCaf({
        key: `birth/${index}/received`,
        sentOn: daysAfter(sentOn, ANSWERED_AFTER_DAYS),
        topic: 'paperReceived',
        subject: 'Nous avons reçu votre document',
        says: ['Nous avons reçu l’acte de naissance.', 'Nous mettons votre dossier à jour.'],
      }),
    ];
  });
}

const QUESTIONS = [
  {
    topic: 'rights',
    subject: 'Question sur mes droits',
    asks: 'Je change d’employeur le mois prochain. Est-ce que cela change mes droits ?',
    answer: 'Déclarez ce changement dès votre premier jour, dans « Déclarer un changement ».',
  },
  {
    topic: 'payment',
    subject: 'Question sur mon paiement',
    asks: 'À quelle date mon prochain paiement arrive-t-il sur mon compte ?',
    answer: 'Les prestations sont versées le 5 du mois, ou le premier jour ouvré suivant.',
  },
  {
    topic: 'information',
    subject: 'Mon adresse',
    asks: 'J’ai modifié mon adresse dans mon compte. Pouvez-vous me le confirmer ?',
    answer: 'Votre adresse est à jour dans votre dossier.',
  },
] as const;

/** Who is paid has asked something before the life was first asked for, and has an answer. */
function aboutQuestion({ told, months }: CafFile): readonly WrittenMessage[] {
  const draws = drawsOf(told, 'question');
  const month = monthsBefore(told.anchor, draws.whole(1, MONTHS_A_QUARTER));
  const isPaid = months.some((each) => each.month <= month && each.content.lines.length > 0);
  if (!isPaid) return [];
  const { topic, subject, asks, answer } = draws.oneOf(QUESTIONS);
  const sentOn: CalendarDate = `${month}-${String(draws.whole(2, 20)).padStart(2, '0')}`;
  return [
    fromPerson({ key: 'question', sentOn, topic, subject, says: [asks] }),
    fromCaf({
      key: 'question/answer',
      sentOn: daysAfter(sentOn, ANSWERED_AFTER_DAYS),
      topic,
      subject: `Réponse : ${subject}`,
      says: [answer],
    }),
  ];
}
