import { formatIban } from '#domain/bank/iban.ts';
import { caisseKindOf, caisses as caisseFacts } from '#domain/caisse/caisse.ts';
import { groupNir } from '#domain/identity/nir-display.ts';
import { formatShortDate } from '#domain/time/french-time.ts';
import { html, htmlPage, type Html } from '../../server/html.ts';
import type { CaisseHealth } from '../../server/module.ts';
import type { DemonstrationPerson } from '../reference/demonstration-person.ts';
import { referenceGuardians, type DemonstrationGuardian } from '../reference/guardians.ts';
import { referencePeople, unknownPeople } from '../reference/people.ts';

/** Links between the demonstration's pages. */
export const demonstrationLinks: Html = html`<p>
  <a href="/demonstration/">Personnes</a> · <a href="/demonstration/mail">E-mails</a> ·
  <a href="/demonstration/sms">SMS</a> ·
  <a href="/demonstration/letters">Courriers</a> · <a href="/borne/">Borne</a>
</p>`;

/** The people one can play, and the switches that take a caisse down. */
export function peoplePage(states: readonly CaisseHealth[]): string {
  return htmlPage({
    title: 'Personnes fictives de la démonstration',
    language: 'fr',
    body: html`${demonstrationLinks}
      <p>Aucune de ces personnes n’existe. Choisissez-en une et jouez son rôle à la borne.</p>
      ${table(headings, referencePeople.map(cellsOf))}
      <h2>Personnes inconnues des caisses</h2>
      ${table(headings, unknownPeople.map(cellsOf))}
      <h2>Tuteurs</h2>
      ${table(guardianHeadings, referenceGuardians.map(cellsOfGuardian))}
      <h2>Panne d’une caisse</h2>
      ${states.map(switchOf)}`,
  });
}

function switchOf({ caisse, state }: CaisseHealth): Html {
  const { name } = caisseFacts[caisse];
  const next = state === 'up' ? 'down' : 'up';
  return html`<form method="post" action="/demonstration/caisses/${caisse}/${next}">
    <p>${name}\u00a0: ${state === 'up' ? 'en service' : 'en panne'}.
    <button>${state === 'up' ? 'Simuler une panne' : 'Remettre en service'}</button></p>
  </form>`;
}

const headings = [
  'Cas',
  'Nom de naissance',
  'Prénom',
  'NIR',
  'Naissance',
  'Code postal',
  'Carte',
  'Contacts',
  'Caisses',
  'Dossier Caf',
  'Assurance',
  'RIB à la CPAM',
  'Mot de passe',
];

const guardianHeadings = ['Cas', 'Nom', 'Prénom', 'Numéro de tuteur', 'Mot de passe'];

const cellsOfGuardian = ({
  label,
  birthName,
  firstName,
  number,
  password,
}: DemonstrationGuardian): readonly string[] => [label, birthName, firstName, number, password];

function table(heads: readonly string[], rows: readonly (readonly string[])[]): Html {
  return html`<table>
    <thead><tr>${heads.map((heading) => html`<th scope="col">${heading}</th>`)}</tr></thead>
    <tbody>${rows.map((cells) => html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody>
  </table>`;
}

function cellsOf(person: DemonstrationPerson): readonly string[] {
  return [
    person.label,
    person.birthName,
    person.firstName,
    groupNir(person.nir),
    formatShortDate(person.birthDate),
    person.postalCode,
    person.card === null ? 'aucune' : `${person.card.serial}${person.card.opposed ? ' (opposition)' : ''}`,
    `${person.mobile ?? 'sans mobile'}, ${person.mail ?? 'sans e-mail'}`,
    person.caisses.map((caisse) => caisseFacts[caisse].shortName).join(', ') || 'aucune',
    person.caisses.some((caisse) => caisseKindOf(caisse) === 'caf') ? roleWords[person.householdRole] : '',
    ...insuranceOf(person),
    person.accountPassword ?? '',
  ];
}

const roleWords: Readonly<Record<DemonstrationPerson['householdRole'], string>> = {
  holder: 'allocataire',
  spouse: 'conjoint',
  child: 'enfant',
  dependant: 'personne à charge',
};

const schemeWords: Readonly<Record<DemonstrationPerson['scheme'], string>> = {
  general: 'régime général',
  partner: 'régime partenaire',
  other: 'autre régime',
};

function insuranceOf({ caisses, scheme, iban }: DemonstrationPerson): readonly [string, string] {
  if (!caisses.some((caisse) => caisseKindOf(caisse) === 'cpam')) return ['', ''];
  return [schemeWords[scheme], iban === null ? 'aucun' : formatIban(iban)];
}
