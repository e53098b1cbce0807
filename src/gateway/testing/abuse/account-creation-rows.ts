import { execFileSync } from 'node:child_process';
import {
  checkCreationCodeRoute,
  sendCreationCodeRoute,
  startCreationRoute,
} from '#contract/routes/account-creations.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { DemonstrationPerson } from '../../caisses/reference/demonstration-person.ts';
import type { ReferenceTables } from '../../caisses/reference/tables.ts';
import { civilStatusOf } from '../../caisses/testing/creating.ts';
import { codeIn } from '../../password-resets/testing/test-resets.ts';
import { refused, served, type Row } from './cells.ts';
import { inOtherVisit, ofOneVisit } from './password-reset-rows.ts';
import { preparedBody } from './prepared-body.ts';
import { newSession, type AbuseWorld } from './world.ts';

const caf: CaisseId = 'caf-31';
const cpam: CaisseId = 'cpam-31';

/** What a spouse types; `theirs`: the mobile that stands on file, whose code proves the person. */
async function typedBySpouse(world: AbuseWorld, mobile: 'theirs' | 'new') {
  const person = await world.newCreator();
  const value = mobile === 'theirs' ? (person.mobile ?? '') : `063998${Number(person.mobile?.slice(6)) + 1_000}`;
  const contact = { kind: 'mobile', value } as const;
  return { person, typed: { sessionId: newSession(), caisse: caf, civilStatus: civilStatusOf(person), contact } };
}

/** A creation that its holder has begun. */
async function begunCreation(world: AbuseWorld, mobile: 'theirs' | 'new') {
  const { person, typed } = await typedBySpouse(world, mobile);
  const { body } = await world.holder.signing.send(startCreationRoute, typed);
  const visit = { sessionId: typed.sessionId, creationId: body['creationId'] };
  return { person, visit, to: typed.contact.value };
}

async function sentCode(world: AbuseWorld, mobile: 'theirs' | 'new') {
  const { person, visit, to } = await begunCreation(world, mobile);
  return { person, visit, typed: { ...visit, act: newSession(), code: codeIn(await world.lastMessage('sms', to)) } };
}

/** The typed contact is proven, the person is not. */
async function provenContact(world: AbuseWorld) {
  const { person, visit, typed } = await sentCode(world, 'new');
  await world.holder.signing.send(checkCreationCodeRoute, typed);
  return { person, visit };
}

async function receivedLetter(world: AbuseWorld) {
  const { person, visit } = await provenContact(world);
  await world.holder.signing.send(sendCreationCodeRoute, { ...visit, contactId: 'letter' });
  return {
    sessionId: newSession(),
    caisse: caf,
    ...numberAndName(person),
    letterCode: await codeOfLetter(world, person),
  };
}

const numberAndName = ({ nir, birthName }: DemonstrationPerson) => ({ nir, birthName });

/** Reads somebody's letter as they do. */
async function codeOfLetter({ deps }: AbuseWorld, { nir }: DemonstrationPerson): Promise<string> {
  await deps.jobs.runDue();
  const letter = await deps.database
    .withTables<Pick<ReferenceTables, 'reference_letters' | 'reference_people'>>()
    .selectFrom('reference_letters')
    .innerJoin('reference_people', 'reference_people.person', 'reference_letters.person')
    .select('pdf')
    .where('nir', '=', nir)
    .executeTakeFirstOrThrow();
  const text = execFileSync('pdftotext', ['-', '-'], { input: letter.pdf, encoding: 'utf8' });
  return codeIn(text.replace(/(\d{3}) (\d{3})/g, '$1$2'));
}

async function provenPerson(world: AbuseWorld) {
  const { visit, typed } = await sentCode(world, 'theirs');
  const { body } = await world.holder.signing.send(checkCreationCodeRoute, typed);
  const { sessionId } = visit;
  return { sessionId, creationToken: body['creationToken'], act: newSession(), password: 'Violette77Pastel' };
}

/** A row of what goes on in one visit. */
const inOneVisit = (make: (world: AbuseWorld) => Promise<object>, cells: Partial<Row['cells']> = {}): Row => ({
  async prepare(world) {
    const begun = await make(world);
    return {
      body: await preparedBody(async () => await make(world)),
      withOtherSession: async () => inOtherVisit(begun),
    };
  },
  cells: { ...ofOneVisit, ...cells },
});

/** Rows of accounts that people create. */
export const accountCreationRows: Readonly<Record<string, Row>> = {
  'POST /api/kiosk/account-creations': {
    async prepare(world) {
      const make = async () => (await typedBySpouse(world, 'new')).typed;
      const typed = await make();
      return {
        body: await preparedBody(make),
        withOtherCaisse: async () => ({ ...typed, caisse: cpam }),
        withOtherSession: async () => inOtherVisit(typed),
      };
    },
    // Anybody may begin anywhere: what it answers is the same for who exists and who does not.
    cells: {
      ...ofOneVisit,
      neighbour: served,
      otherSite: served,
      // A Cpam asks for an account at a bank.
      otherCaisse: refused('invalidInput'),
      serviceOff: refused('notOfferedHere'),
      otherSession: served,
      twentyAtOnce: { answers: [200, 'tooManyTries'], changes: true },
    },
  },
  'POST /api/kiosk/account-creations/codes': inOneVisit(
    async (world) => ({ ...(await provenContact(world)).visit, contactId: 'mobile' }),
    {
      twentyAtOnce: { answers: [200, 'tooManyTries'], changes: true },
    },
  ),
  'POST /api/kiosk/account-creations/checks': inOneVisit(async (world) => (await sentCode(world, 'theirs')).typed, {
    twentyAtOnce: { answers: [200, 'codeUsed', 'codeDestroyed', 'tooManyTries'], changes: true },
  }),
  'POST /api/kiosk/account-creations/later': inOneVisit(async (world) => (await provenContact(world)).visit),
  'POST /api/kiosk/account-creations/letters': {
    async prepare(world) {
      const typed = await receivedLetter(world);
      return {
        body: await preparedBody(async () => await receivedLetter(world)),
        withOtherCaisse: async () => ({ ...typed, caisse: cpam }),
        withOtherSession: async () => inOtherVisit(typed),
      };
    },
    // Its code is typed in another visit, at whatever kiosk of that caisse.
    cells: {
      ...ofOneVisit,
      neighbour: served,
      otherSite: served,
      otherCaisse: refused('doesNotMatch'),
      serviceOff: refused('notOfferedHere'),
      otherSession: served,
      twentyAtOnce: { answers: [200, 'codeUsed', 'codeDestroyed', 'tooManyTries'], changes: true },
    },
  },
  // One act: each of twenty hears that it is done.
  'POST /api/kiosk/account-creations/password': inOneVisit(provenPerson),
};
