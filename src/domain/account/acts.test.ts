import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identityLevels } from '../identity/level.ts';
import { sessionOpenings } from '../identity/password-ancestry.ts';
import {
  accountActs,
  actsAs,
  audiences,
  fileRoles,
  rolesFor,
  sessionMay,
  sessionStages,
  type AccountAct,
  type ActingSession,
  type FileRole,
} from './acts.ts';

const anySession: fc.Arbitrary<ActingSession> = fc.record({
  level: fc.constantFrom(...identityLevels),
  stage: fc.constantFrom(...sessionStages),
  openedBy: fc.constantFrom(...sessionOpenings),
  audience: fc.constantFrom(...audiences),
  actsAs: fc.constantFrom(...actsAs),
});
const anyAct = fc.constantFrom(...accountActs);

/** The person themselves, signed in with their password. */
const signedIn: ActingSession = {
  level: 'authenticated',
  stage: 'open',
  openedBy: 'password',
  audience: 'person',
  actsAs: 'self',
};
const inSpousesFile: ActingSession = { ...signedIn, actsAs: 'authorisedSpouse' };

const may = (session: ActingSession, role: FileRole) => (act: AccountAct) =>
  sessionMay(session, act) && (rolesFor(act)?.includes(role) ?? true);
const actsOf = (session: ActingSession, role: FileRole) => accountActs.filter(may(session, role));
const aboutFile = (acts: readonly AccountAct[]) =>
  acts.filter((act) => rolesFor(act) !== undefined && !act.endsWith('Authorisation'));

describe('the matrix of a couple', () => {
  it('#50 an authorised spouse has the same services of the file as the one who is responsible', () => {
    expect(aboutFile(actsOf(inSpousesFile, 'authorisedSpouse'))).toEqual(aboutFile(actsOf(signedIn, 'responsible')));
  });

  it('#52 #53 a spouse without authorisation has these and nothing else of the file', () => {
    expect(aboutFile(actsOf(signedIn, 'spouse'))).toEqual([
      'readOwnData',
      'reportError',
      'declareSeparation',
      'requestInOwnName',
    ]);
  });

  it('#51 #53 has an own account all the same, with the own contacts', () => {
    const own = actsOf(signedIn, 'spouse').filter((act) => rolesFor(act) === undefined);
    expect(own).toEqual(actsOf(signedIn, 'responsible').filter((act) => rolesFor(act) === undefined));
    expect(own).toContain('changeContacts');
  });

  it('#185 #186 the three rights are of those who manage the file alone', () => {
    for (const act of ['consultRightsAndPayments', 'declareChange', 'requestBenefit'] as const) {
      const holders = fileRoles.filter((role) => rolesFor(act)?.includes(role));
      expect(holders).toEqual(['responsible', 'authorisedSpouse', 'guardian']);
    }
  });

  it('#54 only the one who is responsible gives and withdraws, never from within the file of another', () => {
    for (const act of ['giveAuthorisation', 'withdrawAuthorisation'] as const) {
      expect(rolesFor(act)).toEqual(['responsible']);
      expect(sessionMay(signedIn, act)).toBe(true);
      expect(sessionMay(inSpousesFile, act)).toBe(false);
    }
  });
});

describe('every session', () => {
  it('that a code has opened may do no more than one by password, and nothing that asks for a proof', () => {
    fc.assert(
      fc.property(anySession, anyAct, (session, act) => {
        const afterCode = sessionMay({ ...session, openedBy: 'code' }, act);
        const byPassword = sessionMay({ ...session, openedBy: 'password' }, act);
        expect(afterCode && !byPassword).toBe(false);
        if (['changePassword', 'confirmHolder', 'changeContacts', 'giveAuthorisation', 'raiseLevel'].includes(act)) {
          expect(afterCode).toBe(false);
        }
      }),
    );
  });

  it('can end, and below « authenticated » nothing but end', () => {
    fc.assert(
      fc.property(anySession, anyAct, (session, act) => {
        expect(sessionMay(session, 'endVisit')).toBe(true);
        const isBelow = !['authenticated', 'strong'].includes(session.level);
        if (isBelow && act !== 'endVisit') expect(sessionMay(session, act)).toBe(false);
      }),
    );
  });

  it('whose password is still to be chosen may do nothing but that, keep on, and end', () => {
    fc.assert(
      fc.property(anySession, anyAct, (session, act) => {
        const allowed = ['endVisit', 'choosePassword', 'keepAccount', 'changePassword'];
        if (!allowed.includes(act)) expect(sessionMay({ ...session, stage: 'choosesPassword' }, act)).toBe(false);
      }),
    );
  });

  it('of a guardian is in no file but that of whom they protect, and in nothing that is a person’s own', () => {
    fc.assert(
      fc.property(anySession, anyAct, (session, act) => {
        const may = sessionMay({ ...session, audience: 'guardian' }, act);
        if (rolesFor(act) !== undefined && session.actsAs !== 'guardian') expect(may).toBe(false);
        const free = ['endVisit', 'keepAccount', 'seeProtectedPeople', 'chooseProtectedPerson'];
        if (rolesFor(act) === undefined && !free.includes(act)) expect(may).toBe(false);
        if (session.audience !== 'guardian' && ['seeProtectedPeople', 'chooseProtectedPerson'].includes(act)) {
          expect(sessionMay(session, act)).toBe(false);
        }
      }),
    );
  });

  it('of a guardian authorises nobody, and of a landlord or a partner touches no file', () => {
    fc.assert(
      fc.property(anySession, anyAct, (session, act) => {
        for (const given of [{ audience: 'guardian' }, { actsAs: 'guardian' }] as const) {
          expect(sessionMay({ ...session, ...given }, 'giveAuthorisation')).toBe(false);
        }
        if (session.audience === 'landlord' || session.audience === 'partner') {
          expect(sessionMay(session, act) && !['endVisit', 'keepAccount'].includes(act)).toBe(false);
        }
      }),
    );
  });

  it('of a higher level may do whatever one of a lower level may', () => {
    fc.assert(
      fc.property(anySession, anyAct, (session, act) => {
        if (sessionMay(session, act)) expect(sessionMay({ ...session, level: 'strong' }, act)).toBe(true);
      }),
    );
  });
});
