import type ameliAccount from '#languages/fr/ameli-account.json';
import type authorisations from '#languages/fr/authorisations.json';
import type bank from '#languages/fr/bank.json';
import type benefits from '#languages/fr/benefits.json';
import type card from '#languages/fr/card.json';
import type contact from '#languages/fr/contact.json';
import type codeUse from '#languages/fr/code-use.json';
import type delay from '#languages/fr/delay.json';
import type createAccount from '#languages/fr/create-account.json';
import type documents from '#languages/fr/documents.json';
import type file from '#languages/fr/file.json';
import type forgottenPassword from '#languages/fr/forgotten-password.json';
import type franceConnect from '#languages/fr/france-connect.json';
import type guardianSignIn from '#languages/fr/guardian-sign-in.json';
import type identity from '#languages/fr/identity.json';
import type information from '#languages/fr/information.json';
import type manageAccount from '#languages/fr/manage-account.json';
import type messages from '#languages/fr/messages.json';
import type myAccount from '#languages/fr/my-account.json';
import type paper from '#languages/fr/paper.json';
import type password from '#languages/fr/password.json';
import type protectedPeople from '#languages/fr/protected-people.json';
import type provisionalCode from '#languages/fr/provisional-code.json';
import type raiseAccount from '#languages/fr/raise-account.json';
import type signIn from '#languages/fr/sign-in.json';
import type shell from '#languages/fr/shell.json';
import type simulation from '#languages/fr/simulation.json';
import type staff from '#languages/fr/staff.json';
import type { LanguageId } from '#domain/language.ts';
import type { Catalogue } from '#languages/translator.ts';

/** The namespaces that the kiosk uses, each as its French catalogue has it. Types only: texts come with what shows them. */
export type KioskCatalogues = {
  readonly shell: typeof shell;
  /** Title and lead of each journey: `offers.<journey>`, `offers.<journey>.lead`. */
  readonly offers: Catalogue;
  readonly delay: typeof delay;
  readonly identity: typeof identity;
  readonly paper: typeof paper;
  readonly ameliAccount: typeof ameliAccount;
  readonly authorisations: typeof authorisations;
  readonly provisionalCode: typeof provisionalCode;
  /** Reading a card, in the journeys that do. */
  readonly card: typeof card;
  readonly codeUse: typeof codeUse;
  /** Mobile, mail and one-time codes, in the journeys that ask for them. */
  readonly contact: typeof contact;
  readonly createAccount: typeof createAccount;
  readonly documents: typeof documents;
  /** What the journeys of a file share. */
  readonly file: typeof file;
  readonly forgottenPassword: typeof forgottenPassword;
  readonly franceConnect: typeof franceConnect;
  readonly guardianSignIn: typeof guardianSignIn;
  readonly information: typeof information;
  readonly manageAccount: typeof manageAccount;
  readonly messages: typeof messages;
  readonly myAccount: typeof myAccount;
  readonly password: typeof password;
  readonly protectedPeople: typeof protectedPeople;
  readonly raiseAccount: typeof raiseAccount;
  readonly signIn: typeof signIn;
  readonly simulation: typeof simulation;
  readonly staff: typeof staff;
  readonly benefits: typeof benefits;
  /** RIB and IBAN, in the journeys that ask for them. */
  readonly bank: typeof bank;
};

/** Some namespaces in every language: what a journey brings with it. */
export type TextsOf<Namespace extends keyof KioskCatalogues> = Readonly<
  Record<LanguageId, Pick<KioskCatalogues, Namespace>>
>;
