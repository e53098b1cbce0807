import type { CpamContent } from '#domain/documents/cpam-content.ts';
import {
  day,
  days,
  fact,
  heading,
  keyFigure,
  label,
  money,
  month,
  ofMonth,
  ofMonths,
  paragraph,
  people,
  personFacts,
  table,
  type DueBlock,
} from './due-blocks.ts';

type ContentOf<Type extends CpamContent['type']> = Extract<CpamContent, { readonly type: Type }>;

/** What a paper of a Cpam must say below its title: written from the content anew, not as the product writes it. */
export function dueOfCpam(content: CpamContent): readonly DueBlock[] {
  const insured = personFacts(label('insured'), content.insured);
  switch (content.type) {
    case 'droits':
      return rights(content);
    case 'indemnitesJournalieres':
      return [...insured, ...allowances(content)];
    case 'releveFiscal':
      return [
        keyFigure(`Montant imposable en ${content.year}`, money(content.taxable), label('taxable.use')),
        ...insured,
      ];
    case 'releveMensuel':
      return [...insured, ...ofOneMonth(content)];
    case 'releveAnnuel':
      return [...insured, ...ofOneYear(content)];
    case 'complementaireSante':
      return [
        paragraph(label('complementaireSante')),
        fact(label('contribution'), contribution(content.right)),
        fact(label('validity'), days(content.right.days)),
        ...insured,
      ];
    case 'certificatEuropeen':
      return [
        paragraph(label('certificatEuropeen')),
        fact(label('validity'), days(content.days)),
        fact(label('institution'), `${content.institution.code} ${content.institution.name}`),
        ...insured,
        paragraph(label('certificatEuropeen.use')),
      ];
  }
}

const contribution = ({ withContribution }: { readonly withContribution: boolean }): string =>
  `${withContribution ? 'avec' : 'sans'} participation`;

function rights(content: ContentOf<'droits'>): readonly DueBlock[] {
  const { insured, dependants, complementaireSante: c2s, health } = content;
  return [
    paragraph(label('droits')),
    fact(label('rightsOpen'), days(content.days)),
    fact(label('complementaire'), c2s === null ? 'non' : `${contribution(c2s)}, ${days(c2s.days)}`),
    ...(health === null
      ? []
      : [
          fact(label('treatingDoctor'), health.hasTreatingDoctor ? 'déclaré' : 'non déclaré'),
          fact(label('exemption'), health.exemption === null ? 'aucune' : days(health.exemption)),
        ]),
    heading(dependants.length === 0 ? 'Personne couverte' : 'Personnes couvertes'),
    people([insured, ...dependants.map(({ person }) => person)], {
      header: label('role'),
      values: ['Personne assurée', ...dependants.map(({ rank }) => `Ayant droit, rang ${rank}`)],
    }),
  ];
}

function allowances({ period, lines, totalNet }: ContentOf<'indemnitesJournalieres'>): readonly DueBlock[] {
  return [
    heading(`Indemnités journalières ${ofMonths(period)}`),
    table({
      columns: [
        label('allowances.leave'),
        label('allowances.days'),
        label('allowances.dailyGross'),
        label('allowances.contributions'),
        label('allowances.net'),
      ],
      rows: lines.map((line) => [
        [
          label(`nature.${line.nature}`),
          days(line),
          `payé le ${day(line.paidOn)} ${line.payee === 'employer' ? 'à l’employeur' : 'à la personne assurée'}`,
        ],
        [String(line.days)],
        [money(line.dailyGross)],
        [money(line.contributions)],
        [money(line.net)],
      ]),
      total: [label('allowances.total'), money(totalNet)],
    }),
  ];
}

function ofOneMonth({ month: of, lines, total }: ContentOf<'releveMensuel'>): readonly DueBlock[] {
  const title = heading(`Remboursements ${ofMonth(of)}`);
  if (lines.length === 0) return [title, ...nothing('reimbursements.emptyMonth', total)];
  return [
    title,
    table({
      columns: [
        label('reimbursements.care'),
        label('reimbursements.paid'),
        label('reimbursements.base'),
        label('reimbursements.rate'),
        label('reimbursements.deducted'),
        label('reimbursements.reimbursed'),
      ],
      rows: lines.map((line) => [
        [line.care, `${day(line.careOn)}, pour ${line.person}`, `remboursé le ${day(line.reimbursedOn)}`],
        [money(line.paid)],
        [money(line.base)],
        [`${line.ratePercent} %`],
        [money(line.deducted)],
        [money(line.reimbursed)],
      ]),
      total: [label('reimbursements.total'), money(total)],
    }),
  ];
}

function ofOneYear({ year, months, total }: ContentOf<'releveAnnuel'>): readonly DueBlock[] {
  const title = heading(`Remboursements de ${year}`);
  if (months.length === 0) return [title, ...nothing('reimbursements.emptyYear', total)];
  return [
    title,
    table({
      columns: [label('month'), label('reimbursements.reimbursed')],
      rows: months.map((each) => [[month(each.month)], [money(each.reimbursed)]]),
      total: [label('reimbursements.total'), money(total)],
    }),
  ];
}

const nothing = (
  words: 'reimbursements.emptyMonth' | 'reimbursements.emptyYear',
  total: number,
): readonly DueBlock[] => [paragraph(label(words)), fact(label('reimbursements.total'), money(total))];
