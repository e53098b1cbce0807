import { beforeAll, describe, expect, it } from 'vitest';
import { caisseIds, type CaisseId } from '#domain/caisse/caisse.ts';
import { fictitiousNir } from '#domain/identity/fictitious-nir.ts';
import { birthFactsOf } from '#domain/identity/pivot-identity.ts';
import { testDependencies, type TestDependencies } from '../../testing/dependencies.ts';
import { onEachDatabase } from '../../testing/databases.ts';
import type { Capability } from '../caisse.ts';
import { describeCaisse } from '../testing/conformance.ts';
import type { ConformanceSubject, KnownFiles, KnownGuardian, KnownPerson } from '../testing/conformance-subject.ts';
import type { CreatingPeople, CreatingPerson } from '../testing/creations-conformance.ts';
import { creationQueryOf } from '../testing/creating.ts';
import { personNamed } from '../testing/people.ts';
import { writeCouples } from './authorisations.ts';
import { referenceCouples } from './couples.ts';
import { fillReferenceCaisses } from './fill.ts';
import { fillGuardians, referenceGuardians } from './guardians.ts';
import { referencePeople } from './people.ts';
import { referenceCaisse } from './reference-caisse.ts';

const passwords = {
  'caf-31': { accepted: 'Garonne2031Bleue', other: 'Violette77Pastel', refused: 'trop court' },
  'cpam-31': { accepted: 'Garonne!Bleue', other: 'Violette?Pastel', refused: 'Eloise19960213' },
} as const;

const caf: CaisseId = 'caf-31';
const cpam: CaisseId = 'cpam-31';

function creating(key: string, caisse: CaisseId): CreatingPerson {
  return creationQueryOf(personNamed(key), caisse);
}

function known(key: string): KnownPerson {
  const { nir, firstName, birthName, birthDate, postalCode, card } = personNamed(key);
  const birthNameTyped = birthName.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return {
    nir,
    birthName,
    birthNameTyped,
    birthDate,
    postalCode,
    cardSerial: card?.serial ?? '1',
    pivot: { birthName: birthNameTyped, givenNames: `${firstName} Marie`, birthDate, ...birthFactsOf(nir) },
  };
}

function guardianOf(number: string): KnownGuardian {
  const found = referenceGuardians.find((one) => one.number === number);
  if (found === undefined) throw new Error(`there is no fictitious guardian with the number ${number}`);
  const { password, protects, protectedOnce } = found;
  return {
    number,
    unknownNumber: '31000000',
    password,
    protects: protects.map(known),
    protectedOnce: protectedOnce.map(known),
  };
}

const creatingAt: Readonly<Record<CaisseId, CreatingPeople>> = {
  'caf-31': {
    creators: [creating('hugo', caf), creating('lea', caf), creating('odette', caf), creating('nicole', caf)],
    mayNot: creating('chloe', caf),
    oneAccountForEachMail: false,
  },
  'cpam-31': {
    creators: [creating('hugo', cpam), creating('lea', cpam), creating('gaspard', cpam), creating('rose', cpam)],
    mayNot: creating('berthe', cpam),
    oneAccountForEachMail: true,
  },
};

const filesAt: Readonly<Record<CaisseId, KnownFiles>> = {
  'caf-31': {
    holders: ['camille', 'odile', 'capucine', 'florent', 'xavier'].map(known),
    refused: [
      { person: known('mathieu'), reason: 'noFile' },
      { person: known('lea'), reason: 'noFile' },
      { person: known('sylvie'), reason: 'struckOff' },
      { person: known('patrick'), reason: 'suspended' },
      { person: known('raymond'), reason: 'deceased' },
      { person: known('yasmine'), reason: 'joining' },
      { person: known('joseph'), reason: 'noHolder' },
    ],
  },
  'cpam-31': {
    holders: ['camille', 'odile', 'valerie', 'fabrice', 'xavier'].map(known),
    refused: [
      { person: known('tom'), reason: 'noFile' },
      { person: known('berthe'), reason: 'noFile' },
      { person: known('sylvie'), reason: 'struckOff' },
      { person: known('patrick'), reason: 'suspended' },
      { person: known('raymond'), reason: 'deceased' },
      { person: known('dawit'), reason: 'joining' },
    ],
  },
};

onEachDatabase('reference caisse', (suite) => {
  let deps: TestDependencies;
  beforeAll(async () => {
    deps = await testDependencies(suite.open().kysely);
    await fillReferenceCaisses(deps.database, referencePeople, deps.clock.now());
    await writeCouples(deps.database, referenceCouples, deps.clock.now(), 'keep');
    await fillGuardians(deps.database, referenceGuardians, deps.clock.now());
  });

  const subject = async (id: CaisseId): Promise<ConformanceSubject> => ({
    caisse: referenceCaisse(id, deps.database, deps.clock),
    ordinary: known('eloise'),
    toBeLocked: known('camille'),
    withOpposedCard: known('bruno'),
    withoutAccount: known('louis'),
    withoutContacts: known('yvonne'),
    changingContacts: [known('eloise'), known('anneLise')],
    twins: [known('jeanA'), known('jeanB')],
    ...(id === 'caf-31' ? { withLegacyPassword: { ...known('serge'), password: '52864193' } } : {}),
    ...(id === 'caf-31'
      ? {
          couple: { responsible: known('claire'), spouse: known('mathieu') },
          inFileOfOther: { spouse: known('samir'), other: known('odette') },
          endedCouple: { responsible: known('valerie'), spouse: known('didier') },
          guardian: guardianOf('31004217'),
          fileHolders: { paid: known('odile'), indebted: known('didier'), empty: known('romain') },
        }
      : { insured: { ordinary: known('camille'), withLeave: known('xavier'), withAccident: known('mathieu') } }),
    documents: filesAt[id],
    messageHolders: {
      withUnread: known('odile'),
      ...(id === 'cpam-31' ? { withHealth: known('xavier') } : {}),
    },
    unknown: known('gabriel'),
    standings: {
      suspended: known('patrick'),
      struckOff: known('sylvie'),
      deceased: known('raymond'),
      notConcerned: known('ines'),
      minor: known('tom'),
    },
    creating: creatingAt[id],
    acceptedPassword: passwords[id].accepted,
    otherAcceptedPassword: passwords[id].other,
    refusedPassword: passwords[id].refused,
    now: () => deps.clock.now(),
  });
  const everywhere = ['people', 'pivot', 'contacts', 'accounts', 'cards', 'letters', 'creations'] as const;
  const capabilities: Readonly<Record<CaisseId, readonly Capability[]>> = {
    'caf-31': [...everywhere, 'authorisations', 'guardianships', 'documents', 'file', 'messages'],
    'cpam-31': [...everywhere, 'documents', 'insuredFile', 'messages'],
  };
  for (const id of caisseIds) describeCaisse(`reference ${id}`, id, capabilities[id], async () => await subject(id));

  describe('reference couples', () => {
    const of = async (key: string) => {
      const caisse = referenceCaisse('caf-31', deps.database, deps.clock);
      const found = await caisse.people.find({ by: 'nir', nir: personNamed(key).nir });
      if (found.kind !== 'found') throw new Error(`${key} is unknown`);
      const { role, spouse, receivedFrom } = (await caisse.authorisations?.of(found.person)) ?? {};
      return [
        role,
        spouse?.shortName,
        spouse && spouse.authorisedSince !== null,
        receivedFrom?.map((one) => one.shortName),
      ];
    };

    it('#21 #46 are with an authorisation, without, in both directions, with a spouse without account, and ended', async () => {
      expect(await of('fabrice')).toEqual(['responsible', 'Sandrine G.', true, []]);
      expect(await of('sandrine')).toEqual(['spouse', undefined, null, ['Fabrice C.']]);
      expect(await of('mathieu')).toEqual(['spouse', undefined, null, []]);
      expect(await of('estelle')).toEqual(['responsible', 'Romain C.', true, ['Romain C.']]);
      expect(await of('odile')).toEqual(['responsible', 'Hugo B.', false, []]);
      expect(await of('valerie')).toEqual(['responsible', undefined, null, []]);
    });

    it('are written once: a second start gives back no authorisation that was withdrawn', async () => {
      const before = await of('fabrice');
      await writeCouples(
        deps.database,
        referenceCouples.map((one) => ({ ...one, isAuthorised: !one.isAuthorised })),
        0,
        'keep',
      );
      expect(await of('fabrice')).toEqual(before);
    });
  });

  describe('reference people', () => {
    const caisse = () => referenceCaisse('caf-31', deps.database, deps.clock);

    it('are filled once: a second start adds nobody', async () => {
      expect(await fillReferenceCaisses(deps.database, referencePeople, deps.clock.now())).toBe(0);
    });

    it('are found with every kind of name and number', async () => {
      for (const person of referencePeople.filter((one) => one.caisses.includes('caf-31') && one.key !== 'zohra')) {
        const { nir, birthDate, postalCode } = person;
        const birthName = person.birthName.toUpperCase().replace('’', "'");
        const found = await caisse().people.find({ by: 'declaration', nir, birthName, birthDate, postalCode });
        expect(found.kind, person.key).toBe('found');
      }
    });

    it('with a lunar birth date are found by no date: they see an agent', async () => {
      const { nir } = personNamed('zohra');
      expect(await caisse().people.find({ by: 'birthDate', nir, birthDate: '1958-01-01' })).toEqual({
        kind: 'unknown',
      });
    });

    it.each([
      ['on their fifteenth birthday', '2011-11-24', 'minor'],
      ['a day later', '2011-11-23', 'active'],
    ] as const)('#171 of a child %s', async (_when, birthDate, standing) => {
      const nir = fictitiousNir({
        first: '1',
        year: '11',
        month: '11',
        department: '31',
        serial: Number(birthDate.at(-1)),
      });
      await fillReferenceCaisses(
        deps.database,
        [{ ...personNamed('lea'), nir, birthDate, mobile: null, mail: null, card: null }],
        deps.clock.now(),
      );
      const found = await caisse().people.find({ by: 'nir', nir });
      expect(found.kind === 'found' && (await caisse().people.standing(found.person))).toBe(standing);
    });

    it('P29 in both caisses have two unrelated files', async () => {
      const { nir } = personNamed('camille');
      const files = await Promise.all(
        caisseIds.map((id) => referenceCaisse(id, deps.database, deps.clock).people.find({ by: 'nir', nir })),
      );
      expect(files[0]).not.toEqual(files[1]);
    });

    it('keep no password in clear', async () => {
      const { rows } = await deps.database
        .withTables<{ reference_accounts: { password_hash: string } }>()
        .selectFrom('reference_accounts')
        .select('password_hash')
        .execute()
        .then((rows) => ({ rows }));
      expect(rows.length).toBeGreaterThan(2);
      for (const row of rows) expect(row.password_hash).toMatch(/^\$argon2id\$/);
    });
  });
});
