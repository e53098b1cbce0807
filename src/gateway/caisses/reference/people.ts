import type { CaisseId } from '#domain/caisse/caisse.ts';
import { fictitiousNir, type FictitiousNirParts } from '#domain/identity/fictitious-nir.ts';
import type { Nir } from '#domain/identity/nir.ts';
import type { DemonstrationPerson } from './demonstration-person.ts';
import { fictitiousIban } from './fictitious-iban.ts';

/** What differs from the ordinary case: an adult in both caisses, with mobile, e-mail and card, without account. */
interface Case extends Pick<DemonstrationPerson, 'key' | 'label' | 'firstName' | 'birthName' | 'birthDate'> {
  readonly nir: Partial<FictitiousNirParts> & Pick<FictitiousNirParts, 'first'>;
  readonly postalCode?: string;
  readonly caisses?: readonly CaisseId[];
  readonly standing?: DemonstrationPerson['standing'];
  readonly mobile?: null;
  readonly mobileChangedDaysAgo?: number;
  readonly mail?: null;
  readonly accountPassword?: string;
  readonly card?: null | 'opposed';
  readonly householdRole?: DemonstrationPerson['householdRole'];
  readonly scheme?: DemonstrationPerson['scheme'];
  readonly iban?: null;
}

const caf: readonly CaisseId[] = ['caf-31'];
const cpam: readonly CaisseId[] = ['cpam-31'];
const both: readonly CaisseId[] = ['caf-31', 'cpam-31'];
const nowhere: readonly CaisseId[] = [];

/** Of accounts whose password is no case of its own. */
const sharedPassword = 'Garonne2031Bleue';

// Each line is one fictitious person: number in the fictitious range, 06 39 98 xx xx, example.org.
// oxfmt-ignore
const cases: readonly Case[] = [
  { key: 'camille', label: 'Cas simple : mobile et e-mail', firstName: 'Camille', birthName: 'Martin', birthDate: '1982-06-14', nir: { first: '2' } },
  { key: 'hugo', label: 'Conjoint de Camille Martin', firstName: 'Hugo', birthName: 'Bernard', birthDate: '1980-11-03', nir: { first: '1' }, householdRole: 'spouse' },
  { key: 'lea', label: 'Enfant de plus de 15 ans', firstName: 'Léa', birthName: 'Bernard', birthDate: '2010-03-21', nir: { first: '2' }, householdRole: 'child' },
  { key: 'tom', label: 'Enfant de moins de 15 ans', firstName: 'Tom', birthName: 'Bernard', birthDate: '2018-09-09', nir: { first: '1' }, mobile: null, mail: null, householdRole: 'child' },
  { key: 'ghjulia', label: 'Née en Corse-du-Sud (2A)', firstName: 'Ghjulia', birthName: 'Santoni', birthDate: '1975-02-28', nir: { first: '2', department: '2A' } },
  { key: 'ange', label: 'Né en Haute-Corse (2B)', firstName: 'Ange', birthName: 'Casanova', birthDate: '1968-07-17', nir: { first: '1', department: '2B' } },
  { key: 'moussa', label: 'Identifiant provisoire (7)', firstName: 'Moussa', birthName: 'Traoré', birthDate: '1995-01-30', nir: { first: '7', department: '99' } },
  { key: 'olena', label: 'Identifiant provisoire (8)', firstName: 'Olena', birthName: 'Kovalenko', birthDate: '1990-12-05', nir: { first: '8', department: '99' } },
  { key: 'dawit', label: 'Immatriculation en cours (3)', firstName: 'Dawit', birthName: 'Tesfaye', birthDate: '1999-04-22', nir: { first: '3', department: '99' } },
  { key: 'amina', label: 'Née à l’étranger (99)', firstName: 'Amina', birthName: 'Benkirane', birthDate: '1987-08-11', nir: { first: '2', department: '99' } },
  { key: 'joao', label: 'Né à l’étranger, accent tilde', firstName: 'João', birthName: 'Simões', birthDate: '1971-10-19', nir: { first: '1', department: '99' } },
  { key: 'marieLaure', label: 'Née en Guadeloupe (971)', firstName: 'Marie-Laure', birthName: 'Belair', birthDate: '1964-05-02', nir: { first: '2', department: '971' } },
  { key: 'ravi', label: 'Né à La Réunion (974)', firstName: 'Ravi', birthName: 'Payet', birthDate: '1993-03-15', nir: { first: '1', department: '974' } },
  { key: 'fatou', label: 'Mois de naissance codé 20', firstName: 'Fatou', birthName: 'Diop', birthDate: '1978-01-01', nir: { first: '2', month: '20', department: '99' } },
  { key: 'nguyen', label: 'Mois de naissance codé 42', firstName: 'Van Minh', birthName: 'Nguyen', birthDate: '1969-12-31', nir: { first: '1', month: '42', department: '99' } },
  { key: 'ibrahim', label: 'Mois de naissance codé 50', firstName: 'Ibrahim', birthName: 'Hassan', birthDate: '1984-06-01', nir: { first: '1', month: '50', department: '99' } },
  { key: 'zohra', label: 'Mois codé 62, date lunaire : voir un agent', firstName: 'Zohra', birthName: 'Ait Ali', birthDate: '1958-15-32', nir: { first: '2', year: '58', month: '62', department: '99' } },
  { key: 'lucien', label: 'Sans mobile', firstName: 'Lucien', birthName: 'Faure', birthDate: '1947-03-08', nir: { first: '1' }, mobile: null },
  { key: 'nadia', label: 'Sans e-mail', firstName: 'Nadia', birthName: 'Chevalier', birthDate: '1979-09-26', nir: { first: '2' }, mail: null },
  { key: 'yvonne', label: 'Sans mobile ni e-mail', firstName: 'Yvonne', birthName: 'Delmas', birthDate: '1939-11-12', nir: { first: '2' }, mobile: null, mail: null },
  { key: 'karim', label: 'Mobile changé il y a 2 jours', firstName: 'Karim', birthName: 'Mansouri', birthDate: '1991-02-07', nir: { first: '1' }, mobileChangedDaysAgo: 2 },
  { key: 'sonia', label: 'Mobile changé il y a 8 jours', firstName: 'Sonia', birthName: 'Perrin', birthDate: '1986-07-30', nir: { first: '2' }, mobileChangedDaysAgo: 8 },
  { key: 'raymond', label: 'Décédé', firstName: 'Raymond', birthName: 'Castan', birthDate: '1933-04-18', nir: { first: '1' }, standing: 'deceased' },
  { key: 'sylvie', label: 'Dossier radié', firstName: 'Sylvie', birthName: 'Barthe', birthDate: '1962-12-24', nir: { first: '2' }, standing: 'struckOff' },
  { key: 'patrick', label: 'Dossier suspendu', firstName: 'Patrick', birthName: 'Rouquette', birthDate: '1959-08-05', nir: { first: '1' }, standing: 'suspended' },
  { key: 'ines', label: 'Relève d’une autre caisse', firstName: 'Inès', birthName: 'Vidal', birthDate: '1998-05-16', nir: { first: '2' }, standing: 'notConcerned' },
  { key: 'bruno', label: 'Carte Vitale en opposition', firstName: 'Bruno', birthName: 'Lacaze', birthDate: '1973-01-09', nir: { first: '1' }, card: 'opposed' },
  { key: 'jeanA', label: 'Homonyme : même nom, même date (1)', firstName: 'Jean', birthName: 'Dupont', birthDate: '1966-10-10', nir: { first: '1', serial: 50 } },
  { key: 'jeanB', label: 'Homonyme : même nom, même date (2)', firstName: 'Jean', birthName: 'Dupont', birthDate: '1966-10-10', nir: { first: '1', serial: 51 } },
  { key: 'eloise', label: 'Nom avec accents', firstName: 'Éloïse', birthName: 'Bénézet', birthDate: '1996-02-13', nir: { first: '2' } },
  { key: 'anneLise', label: 'Nom avec trait d’union', firstName: 'Anne-Lise', birthName: 'Petit-Renaud', birthDate: '1983-03-27', nir: { first: '2' } },
  { key: 'loic', label: 'Nom avec apostrophe', firstName: 'Loïc', birthName: 'N’Diaye', birthDate: '1989-06-23', nir: { first: '1' } },
  { key: 'marguerite', label: 'Nom avec œ', firstName: 'Marguerite', birthName: 'Lebœuf', birthDate: '1951-09-14', nir: { first: '2' } },
  { key: 'francois', label: 'Nom avec ÿ et particule', firstName: 'François', birthName: 'de L’Haÿ', birthDate: '1977-04-04', nir: { first: '1' } },
  { key: 'alix', label: 'Nom très long', firstName: 'Alix', birthName: 'Saint-Germain de Montferrand-Lauragais', birthDate: '1994-11-29', nir: { first: '2' } },
  { key: 'jeanne', label: 'Plus de cent ans', firstName: 'Jeanne', birthName: 'Soulié', birthDate: '1924-07-01', nir: { first: '2' } },
  { key: 'valentin', label: 'Né un 29 février', firstName: 'Valentin', birthName: 'Roques', birthDate: '1988-02-29', nir: { first: '1' } },
  { key: 'claire', label: 'Compte déjà actif', firstName: 'Claire', birthName: 'Fournier', birthDate: '1985-05-20', nir: { first: '2' }, accountPassword: 'Garonne2031Bleue' },
  { key: 'serge', label: 'Compte Caf ancien, mot de passe à 8 chiffres', firstName: 'Serge', birthName: 'Marty', birthDate: '1957-10-08', nir: { first: '1' }, caisses: caf, accountPassword: '52864193' },
  { key: 'monique', label: 'Compte ameli déjà actif', firstName: 'Monique', birthName: 'Pujol', birthDate: '1954-06-06', nir: { first: '2' }, caisses: cpam, accountPassword: 'Pastel+Violette4' },
  { key: 'thomas', label: 'Connu de la Caf seulement', firstName: 'Thomas', birthName: 'Garrigue', birthDate: '2001-08-19', nir: { first: '1' }, caisses: caf },
  { key: 'julie', label: 'Connue de la CPAM seulement', firstName: 'Julie', birthName: 'Esteve', birthDate: '2003-12-02', nir: { first: '2' }, caisses: cpam },
  { key: 'arthur', label: 'Sans carte Vitale sur lui', firstName: 'Arthur', birthName: 'Combes', birthDate: '1992-09-01', nir: { first: '1' }, card: null },
  { key: 'emma', label: 'Habite hors du département', firstName: 'Emma', birthName: 'Navarro', birthDate: '1997-01-25', nir: { first: '2', department: '81' }, postalCode: '81000' },
  { key: 'louis', label: 'Cas simple, pour un autre essai', firstName: 'Louis', birthName: 'Fabre', birthDate: '1981-04-12', nir: { first: '1', serial: 1 } },
  { key: 'chloe', label: 'Cas simple, pour un autre essai', firstName: 'Chloé', birthName: 'Bonnet', birthDate: '1990-05-18', nir: { first: '2', serial: 2 } },
  { key: 'paul', label: 'Cas simple, pour un autre essai', firstName: 'Paul', birthName: 'Rivière', birthDate: '1976-03-06', nir: { first: '1', serial: 3 } },
  { key: 'rose', label: 'Cas simple, pour un autre essai', firstName: 'Rose', birthName: 'Calvet', birthDate: '1970-12-15', nir: { first: '2', serial: 4 } },
  { key: 'odette', label: 'Personne à charge d’un allocataire', firstName: 'Odette', birthName: 'Lagarde', birthDate: '1949-02-17', nir: { first: '2', serial: 5 }, caisses: caf, householdRole: 'dependant' },
  { key: 'samir', label: 'Conjoint, compte Caf déjà actif', firstName: 'Samir', birthName: 'Belkacem', birthDate: '1984-09-28', nir: { first: '1', serial: 6 }, caisses: caf, accountPassword: 'Canal2030Midi', householdRole: 'spouse' },
  { key: 'nicole', label: 'Conjointe, mobile changé il y a 2 jours', firstName: 'Nicole', birthName: 'Vernhes', birthDate: '1967-05-09', nir: { first: '2', serial: 7 }, caisses: caf, mobileChangedDaysAgo: 2, householdRole: 'spouse' },
  { key: 'gaspard', label: 'Assuré d’un régime partenaire d’ameli', firstName: 'Gaspard', birthName: 'Mazières', birthDate: '1990-07-04', nir: { first: '1', serial: 8 }, caisses: cpam, scheme: 'partner' },
  { key: 'berthe', label: 'Assurée d’un autre régime', firstName: 'Berthe', birthName: 'Cazalis', birthDate: '1961-01-20', nir: { first: '2', serial: 9 }, caisses: cpam, scheme: 'other' },
  { key: 'denis', label: 'Sans RIB à la CPAM', firstName: 'Denis', birthName: 'Roumieu', birthDate: '1988-12-12', nir: { first: '1', serial: 10 }, caisses: cpam, iban: null },
  { key: 'fabrice', label: 'Responsable du dossier Caf, conjointe autorisée', firstName: 'Fabrice', birthName: 'Caussade', birthDate: '1979-02-11', nir: { first: '1' }, accountPassword: sharedPassword },
  { key: 'sandrine', label: 'Autorisée par Fabrice Caussade', firstName: 'Sandrine', birthName: 'Gimenez', birthDate: '1981-08-27', nir: { first: '2' }, accountPassword: sharedPassword },
  { key: 'mathieu', label: 'Conjoint de Claire Fournier, sans autorisation', firstName: 'Mathieu', birthName: 'Lagarde', birthDate: '1984-12-03', nir: { first: '1' }, accountPassword: sharedPassword },
  { key: 'estelle', label: 'Couple à deux dossiers Caf, autorisations croisées', firstName: 'Estelle', birthName: 'Dufau', birthDate: '1988-03-22', nir: { first: '2' }, accountPassword: sharedPassword },
  { key: 'romain', label: 'Conjoint d’Estelle Dufau, autorisations croisées', firstName: 'Romain', birthName: 'Castéran', birthDate: '1986-09-14', nir: { first: '1' }, accountPassword: sharedPassword },
  { key: 'odile', label: 'Responsable du dossier Caf, conjoint sans compte', firstName: 'Odile', birthName: 'Sarrat', birthDate: '1980-01-28', nir: { first: '2' }, accountPassword: sharedPassword },
  { key: 'valerie', label: 'Séparée, autorisation terminée', firstName: 'Valérie', birthName: 'Ousset', birthDate: '1974-06-05', nir: { first: '2' }, accountPassword: sharedPassword },
  { key: 'didier', label: 'Séparé de Valérie Ousset', firstName: 'Didier', birthName: 'Abadie', birthDate: '1972-11-19', nir: { first: '1' }, accountPassword: sharedPassword },
];

/** Nobody knows them; one holds a card all the same, as a visitor of another caisse would. */
const unknown: readonly Case[] = [
  {
    key: 'gabriel',
    label: 'Inconnu, avec une carte',
    firstName: 'Gabriel',
    birthName: 'Sentenac',
    birthDate: '1988-08-08',
    nir: { first: '1', serial: 80 },
    caisses: nowhere,
  },
  {
    key: 'louane',
    label: 'Inconnue, sans carte',
    firstName: 'Louane',
    birthName: 'Aubert',
    birthDate: '1999-09-19',
    nir: { first: '2', serial: 81 },
    caisses: nowhere,
    card: null,
  },
  {
    key: 'mohamed',
    label: 'Inconnu, né à l’étranger',
    firstName: 'Mohamed',
    birthName: 'Zaoui',
    birthDate: '1965-01-11',
    nir: { first: '1', department: '99', serial: 82 },
    caisses: nowhere,
    card: null,
  },
];

/** Cases of documents, each with an account. They come after everybody else, so that nobody's number changes. */
// oxfmt-ignore
const documentCases: readonly Case[] = [
  { key: 'anh', label: 'Lettres du vietnamien, jumeaux, aide versée au bailleur', firstName: 'Thị Ánh', birthName: 'Nguyễn', birthDate: '1991-05-12', nir: { first: '2', department: '99' }, accountPassword: sharedPassword },
  { key: 'sukru', label: 'Lettres du turc, indu plus grand que les droits', firstName: 'Şükrü', birthName: 'Yıldız', birthDate: '1985-10-29', nir: { first: '1', department: '99' }, accountPassword: sharedPassword },
  { key: 'lukasz', label: 'Lettres du polonais, dette retenue en entier', firstName: 'Łukasz', birthName: 'Wiśniewski', birthDate: '1979-07-18', nir: { first: '1', department: '99' }, accountPassword: sharedPassword },
  { key: 'capucine', label: 'Nom de 60 caractères, droits finis', firstName: 'Capucine', birthName: 'Montesquieu-Lauragais de Castelnau-Durban et Saint-Félix-Roc', birthDate: '1993-02-20', nir: { first: '2' }, accountPassword: sharedPassword },
  { key: 'elke', label: 'Adresse à l’étranger sur sept lignes', firstName: 'Elke', birthName: 'Vandenbroucke', birthDate: '1982-03-09', nir: { first: '2', department: '99' }, accountPassword: sharedPassword },
  { key: 'indira', label: 'Adresse à La Réunion, AAH', firstName: 'Indira', birthName: 'Técher', birthDate: '1976-11-21', nir: { first: '2', department: '974' }, postalCode: '97400', accountPassword: sharedPassword },
  { key: 'blandine', label: 'Rappel de 20 mois : relevé de 40 lignes', firstName: 'Blandine', birthName: 'Castagné', birthDate: '1974-04-15', nir: { first: '2' }, accountPassword: sharedPassword },
  { key: 'florent', label: 'Dossier Caf radié il y a 4 mois', firstName: 'Florent', birthName: 'Marquier', birthDate: '1987-08-26', nir: { first: '1' }, accountPassword: sharedPassword },
  { key: 'maeva', label: 'Dossier Caf suspendu pendant 3 mois', firstName: 'Maëva', birthName: 'Gleyses', birthDate: '1990-09-03', nir: { first: '2' }, accountPassword: sharedPassword },
  { key: 'joseph', label: 'Dossier Caf sans nom de responsable', firstName: 'Joseph', birthName: 'Tournié', birthDate: '1969-01-17', nir: { first: '1' }, accountPassword: sharedPassword },
  { key: 'aurelie', label: 'Ressources absentes : pas de quotient familial', firstName: 'Aurélie', birthName: 'Bousquet', birthDate: '1984-06-11', nir: { first: '2' }, accountPassword: sharedPassword },
  { key: 'gilles', label: 'Documents de la Caf en panne', firstName: 'Gilles', birthName: 'Saurel', birthDate: '1972-12-07', nir: { first: '1' }, accountPassword: sharedPassword },
  { key: 'yasmine', label: 'Affiliation en cours', firstName: 'Yasmine', birthName: 'Cherif', birthDate: '2000-02-25', nir: { first: '2', department: '99' }, accountPassword: sharedPassword },
  { key: 'xavier', label: 'Aucun droit à la Caf : attestation de non-droit', firstName: 'Xavier', birthName: 'Delrieu', birthDate: '1978-05-30', nir: { first: '1' }, accountPassword: sharedPassword },
  { key: 'mahaut', label: 'Dossier Caf ouvert il y a 7 mois', firstName: 'Mahaut', birthName: 'Sicard', birthDate: '1995-10-13', nir: { first: '2' }, accountPassword: sharedPassword },
];

/** The fictitious people whom the reference caisses know. */
export const referencePeople: readonly DemonstrationPerson[] = [
  ...cases.map(toPerson),
  ...documentCases.map((person, index) => toPerson(person, cases.length + unknown.length + index)),
];

/** People to show what happens to a person unknown to every caisse; they are in no table. */
export const unknownPeople: readonly DemonstrationPerson[] = unknown.map((person, index) =>
  toPerson(person, cases.length + index),
);

/** The NIR of a fictitious person by their key. @throws Error when there is none. */
export function numberOf(key: string): Nir {
  const found = referencePeople.find((person) => person.key === key);
  if (found === undefined) throw new Error(`there is no fictitious person called ${key}`);
  return found.nir;
}

function toPerson(one: Case, index: number): DemonstrationPerson {
  const serial = String(index + 1).padStart(4, '0');
  return {
    key: one.key,
    label: one.label.replaceAll(' :', '\u00a0:'),
    firstName: one.firstName,
    birthName: one.birthName,
    nir: fictitiousNir({
      year: one.birthDate.slice(2, 4),
      month: one.birthDate.slice(5, 7),
      department: '31',
      serial: 0,
      ...one.nir,
    }),
    birthDate: one.birthDate,
    postalCode: one.postalCode ?? '31000',
    caisses: one.caisses ?? both,
    standing: one.standing ?? 'active',
    mobile: one.mobile === null ? null : `063998${serial}`,
    mobileChangedDaysAgo: one.mobileChangedDaysAgo ?? 400,
    mail: one.mail === null ? null : `${one.key.toLowerCase()}@example.org`,
    accountPassword: one.accountPassword ?? null,
    card: one.card === null ? null : { serial: `900000${serial}`, opposed: one.card === 'opposed' },
    householdRole: one.householdRole ?? 'holder',
    scheme: one.scheme ?? 'general',
    iban: one.iban === null ? null : fictitiousIban(index + 1),
  };
}
