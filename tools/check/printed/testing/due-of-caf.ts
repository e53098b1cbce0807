import type { CafContent, PaymentLine } from '#domain/documents/caf-content.ts';
import {
  day,
  fact,
  heading,
  keyFigure,
  label,
  money,
  month,
  months,
  ofMonth,
  ofMonths,
  paragraph,
  people,
  personFacts,
  table,
  wholeEuros,
  type DueBlock,
} from './due-blocks.ts';

type ContentWith<Field extends string> = Extract<CafContent, Readonly<Record<Field, unknown>>>;

/** What a paper of a Caf must say below its title: written from the content anew, not as the product writes it. */
export function dueOfCaf(content: CafContent, issuedOn: string): readonly DueBlock[] {
  switch (content.type) {
    case 'paiementEtQuotient':
      return [...quotient(content, issuedOn), ...payments(content)];
    case 'quotientFamilial':
      return quotient(content, issuedOn);
    case 'paiement':
      return [...holders(content), ...payments(content)];
    case 'paiementParPrestation':
      return [...holders(content), ...payments(content, fact(label('payments.benefit'), content.benefit))];
    case 'paiementParBeneficiaire':
      return [...holders(content), ...personFacts(label('beneficiary'), content.beneficiary), ...payments(content)];
    case 'paiementParEnfant':
      return [...holders(content), ...personFacts(label('child'), content.child), ...payments(content)];
    case 'releveDeCompte':
      return [...holders(content), ...statement(content)];
    case 'enfantsACharge':
      return [
        ...holders(content),
        heading(content.children.length === 1 ? 'Enfant à charge' : 'Enfants à charge'),
        people(
          content.children.map(({ child }) => child),
          { header: label('dependantSince'), values: content.children.map(({ since }) => month(since)) },
        ),
      ];
    case 'nonDroit':
      return [paragraph(label('nonDroit')), fact(label('period'), months(content.period)), ...holders(content)];
    case 'radiation':
      return [paragraph(label('radiation')), fact(label('struckOffOn'), day(content.struckOffOn)), ...holders(content)];
    case 'reductionTelephonique':
      return [
        paragraph(label('reductionTelephonique')),
        fact(label('payments.benefit'), content.benefit),
        fact(label('month'), month(content.month)),
        ...holders(content),
        paragraph(label('reductionTelephonique.use')),
      ];
  }
}

function holders({ holders: [first, ...others] }: CafContent): readonly DueBlock[] {
  if (first === undefined) throw new Error('a document is for somebody');
  return others.length === 0
    ? personFacts(label('role.holder'), first)
    : [heading(label('holders')), people([first, ...others], undefined)];
}

function payments(
  { period, lines, total }: Pick<ContentWith<'period' | 'total'>, 'period' | 'lines' | 'total'>,
  ...before: readonly DueBlock[]
): readonly DueBlock[] {
  return [
    heading(`Paiements ${ofMonths(period)}`),
    ...before,
    linesTable(lines, [label('payments.total'), money(total)]),
  ];
}

function linesTable(lines: readonly PaymentLine[], total: readonly [string, string]): DueBlock {
  const isWithheld = lines.some(({ withheld }) => withheld > 0);
  return table({
    columns: [
      label('payments.benefit'),
      label('payments.rightMonth'),
      label('payments.paidOn'),
      ...(isWithheld ? [label('payments.amount'), label('payments.withheld')] : []),
      label('payments.paid'),
    ],
    rows: lines.map(({ benefit, kind, rightMonth, paidOn, amount, withheld, payee }) => [
      [
        benefit,
        ...(kind === 'right' ? [] : [amount < 0 ? 'Indu' : 'Rappel']),
        ...(payee === 'holder' ? [] : ['Versé à un tiers']),
      ],
      [month(rightMonth)],
      [day(paidOn)],
      ...(isWithheld ? [[money(amount)], [money(withheld)]] : []),
      [money(amount - withheld)],
    ]),
    total,
  });
}

function quotient(
  { quotient: { euros, month: of, computedIn }, holders: adults, children }: ContentWith<'quotient'>,
  issuedOn: string,
): readonly DueBlock[] {
  return [
    keyFigure(`Quotient familial ${ofMonth(of)}`, wholeEuros(euros), `Calculé en ${month(computedIn)}.`),
    heading(label('family')),
    people([...adults, ...children], {
      caption: label('familyOn', { date: day(issuedOn) }),
      header: label('role'),
      values: [...adults.map(() => 'Allocataire'), ...children.map(() => 'Enfant')],
    }),
  ];
}

function statement({ month: of, lines, total, debts }: ContentWith<'debts'>): readonly DueBlock[] {
  return [
    heading(`Opérations ${ofMonth(of)}`),
    ...(lines.length === 0
      ? [paragraph(label('statement.empty')), fact(label('statement.total'), money(total))]
      : [linesTable(lines, [label('statement.total'), money(total)])]),
    ...(debts.length === 0
      ? []
      : [
          heading(label('debts')),
          table({
            columns: [label('debts.name'), label('debts.remaining')],
            rows: debts.map(({ name, remaining }) => [[name], [money(remaining)]]),
          }),
        ]),
  ];
}
