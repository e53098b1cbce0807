import type { IdentityLevel } from '../identity/level.ts';
import { reaches } from '../identity/level.ts';
import type { SessionOpening } from '../identity/password-ancestry.ts';

/** Who uses a session: landlords, partners and guardians have credentials and screens of their own. */
export const audiences = ['person', 'landlord', 'partner', 'guardian'] as const;
export type Audience = (typeof audiences)[number];

/** Whose data a session shows: its own person's, the file of a couple by authorisation, or a protected person's. */
export const actsAs = ['self', 'authorisedSpouse', 'guardian'] as const;
export type ActsAs = (typeof actsAs)[number];

/** `choosesPassword`: the token opens nothing but the choice of a password. */
export const sessionStages = ['choosesPassword', 'open'] as const;
export type SessionStage = (typeof sessionStages)[number];

/**
 * What somebody is in the file that a session shows. `spouse` has no authorisation for it; `other` is a child or somebody
 * else of the household. Where each insured person has a file alone (CPAM), all are `responsible`.
 */
export const fileRoles = ['responsible', 'authorisedSpouse', 'spouse', 'other', 'guardian'] as const;
export type FileRole = (typeof fileRoles)[number];

/** What an act needs. An act is allowed only where every line allows it. */
interface ActRule {
  readonly level: IdentityLevel;
  readonly stages: readonly SessionStage[];
  readonly audiences: readonly Audience[];
  readonly actsAs: readonly ActsAs[];
  /** Refused in a session that a provisional code has opened. */
  readonly notAfterCode?: true;
  /** Who in the file may do it; without it the act is about one's own account, and no file is read. */
  readonly roles?: readonly FileRole[];
}

const ofAccount = {
  level: 'authenticated',
  stages: ['open'],
  audiences: ['person'],
  actsAs: ['self', 'authorisedSpouse'],
} as const satisfies ActRule;

const ofOwnFile = { ...ofAccount, actsAs: ['self'] } as const satisfies ActRule;

/** What a guardian does before a file is chosen, and to choose another. */
const ofGuardian = {
  level: 'authenticated',
  stages: ['open'],
  audiences: ['guardian'],
  actsAs: ['self', 'guardian'],
} as const satisfies ActRule;

const ofFile = {
  level: 'authenticated',
  stages: ['open'],
  audiences: ['person', 'guardian'],
  actsAs: ['self', 'authorisedSpouse', 'guardian'],
} as const satisfies ActRule;

/** The one who is responsible for the file, and whoever stands in their place (#50, #186). */
const wholeFile = ['responsible', 'authorisedSpouse', 'guardian'] as const satisfies readonly FileRole[];

/**
 * Everything that an account may be used for, by whom: the matrix of #50–#53 and of SECURITY «
 * Authorisations ». What is not written here is refused.
 */
const actRules = {
  /** Its visit ends (wipe, « Me déconnecter »). Only the end of a session is never refused. */
  endVisit: {
    level: 'anonymous',
    stages: sessionStages,
    audiences,
    actsAs,
  },
  /** The definitive password that a first use forces. */
  choosePassword: { ...ofAccount, stages: ['choosesPassword'], actsAs: ['self'] },
  /** The visitor is still at the kiosk. */
  keepAccount: { ...ofAccount, stages: sessionStages, audiences, actsAs },
  /** One's own, also while one acts in the file of one's spouse. */
  changePassword: { ...ofAccount, stages: sessionStages, notAfterCode: true },
  readHistory: ofAccount,
  /** One's own contacts, masked, and whether this session may change them. */
  seeContacts: ofAccount,
  /** The current password before what is sensitive. */
  confirmHolder: { ...ofAccount, notAfterCode: true },
  /** #53: each of a couple changes their own. */
  changeContacts: { ...ofAccount, notAfterCode: true },
  /** By what the session may be raised, or why it may not: said before anything is asked. */
  seeWaysToRaise: ofAccount,
  raiseLevel: { ...ofAccount, notAfterCode: true },
  /** #46: whom I authorise, who authorises me, and in whose file I am. */
  seeAuthorisations: ofAccount,
  /** #185: by the one who is responsible for the file. A guardian authorises nobody. */
  giveAuthorisation: { ...ofOwnFile, notAfterCode: true, roles: ['responsible'] },
  /** #54: at any time, also in a session that a code has opened. */
  withdrawAuthorisation: { ...ofOwnFile, roles: ['responsible'] },
  /** Goes into the file of the spouse who authorises it, and back. */
  chooseFile: ofAccount,
  /** #151: whom a guardian protects, and in whose file the session acts. */
  seeProtectedPeople: ofGuardian,
  chooseProtectedPerson: ofGuardian,
  /** #53: one's own data. */
  readOwnData: { ...ofFile, roles: fileRoles },
  /** #53 */
  reportError: { ...ofFile, roles: fileRoles },
  /** #53 */
  declareSeparation: {
    ...ofFile,
    actsAs: ['self', 'authorisedSpouse'],
    roles: ['responsible', 'authorisedSpouse', 'spouse'],
  },
  /** #52 */
  requestInOwnName: { ...ofFile, roles: [...wholeFile, 'spouse'] },
  /** #10: what may be printed of the file. Without an authorisation a spouse has no document of it. */
  seeDocuments: { ...ofFile, roles: wholeFile },
  printDocument: { ...ofFile, roles: wholeFile },
  /** #186 */
  consultRightsAndPayments: { ...ofFile, roles: wholeFile },
  /** #302: of each insured person their own, at a Cpam. */
  seeInsuredFile: ofAccount,
  /** #276–#281, #295–#301: all of it is about health (P34). */
  seeHealthFile: { ...ofAccount, level: 'strong' },
  /** #6, #23, #292: what the caisse and the household of a file wrote to each other; opening one marks it as read. */
  readMessages: { ...ofFile, roles: wholeFile },
  /** #186 */
  declareChange: { ...ofFile, roles: wholeFile },
  /** #186 */
  requestBenefit: { ...ofFile, roles: wholeFile },
} as const satisfies Record<string, ActRule>;

export type AccountAct = keyof typeof actRules;
export const accountActs = Object.keys(actRules) as readonly AccountAct[];

/** A session, as far as it decides what it may do. */
export interface ActingSession {
  readonly level: IdentityLevel;
  readonly stage: SessionStage;
  readonly openedBy: SessionOpening;
  readonly audience: Audience;
  readonly actsAs: ActsAs;
}

/** Whether a session may do this, as far as the session alone says: deny first. Then `rolesFor` decides about the file. */
export function sessionMay({ level, stage, openedBy, audience, actsAs: as }: ActingSession, act: AccountAct): boolean {
  const rule: ActRule = actRules[act];
  if (!reaches(level, rule.level)) return false;
  if (!rule.stages.includes(stage)) return false;
  if (!rule.audiences.includes(audience)) return false;
  if (!rule.actsAs.includes(as)) return false;
  // A guardian has no file of their own there.
  if (rule.roles !== undefined && audience === 'guardian' && as !== 'guardian') return false;
  return !(rule.notAfterCode === true && openedBy === 'code');
}

/** Who in the file may do this; undefined where the act is about no file. */
export function rolesFor(act: AccountAct): readonly FileRole[] | undefined {
  const { roles }: ActRule = actRules[act];
  return roles;
}
