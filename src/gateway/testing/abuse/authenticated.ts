import { kioskCodeUseRoute, kioskPasswordRoute, revokeVisitorTokenRoute } from '#contract/routes/kiosk-code-uses.ts';
import { signInRoute } from '#contract/routes/account-session.ts';
import { outboxRoute } from '#contract/routes/outbox.ts';
import type { Route } from '#contract/routes/route.ts';
import { rolesFor, sessionMay, type AccountAct, type ActingSession, type FileRole } from '#domain/account/acts.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import { MINUTE_MS } from '#domain/time/instant.ts';
import type { Caisse } from '../../caisses/caisse.ts';
import type { PersonFound } from '../../caisses/person-found.ts';
import { connectors } from '../../caisses/connectors.ts';
import { createCaisseSwitch } from '../../caisses/switch.ts';
import { retireKiosk } from '../../fleet/transitions.ts';
import { sendPlainly, type Answer } from '../signing-kiosk.ts';
import { couple, coupleIs, openAsGuardian, passwordAfterCode } from './visitors.ts';
import { newSession, type AbuseKiosk, type AbuseWorld } from './world.ts';

/** The token of a visitor and the visit that it is bound to. */
export interface Visit {
  readonly sessionId: string;
  readonly token: string;
}

/** Who sends a visitor's token that opens nothing for them, or not this. */
export const authenticatedColumns = [
  'noSession',
  'tokenOfSomebodyElse',
  'tokenInAnotherVisit',
  'tokenOnAnotherKiosk',
  'tokenOfCode',
  'accountOpenedByCode',
  'accountOfOtherCaisse',
  'afterOtherCaisse',
  'endedByWipe',
  'endedByTime',
  'endedByPassword',
  'revokedKiosk',
  'spouseWithoutAuthorisation',
  'accountOfGuardian',
] as const;
export type AuthenticatedColumn = (typeof authenticatedColumns)[number];

type Words = readonly (string | number)[];

/** What a route of open accounts takes, and the cells that differ from what its act says. */
export interface AuthenticatedRow {
  /** Gives the holder of the row what they need before: the couple without authorisation unless it says more. */
  readonly prepare?: (world: AbuseWorld) => Promise<void>;
  /** Opens the holder's token; without it, the account of the one who is responsible for the couple's file. */
  readonly open?: (world: AbuseWorld, kiosk: AbuseKiosk) => Promise<Visit>;
  /** Whose token it is, as the caisse finds them, and their password; without it, the one who is responsible for the file. */
  readonly holder?: { readonly find: (caisse: Caisse) => Promise<PersonFound>; readonly password: string };
  /** What the route takes beside the account. */
  readonly rest?: (world: AbuseWorld, kiosk: AbuseKiosk, visit: Visit) => Promise<object>;
  readonly differs?: Readonly<Partial<Record<AuthenticatedColumn, Words>>>;
}

const caf: CaisseId = 'caf-31';

/** The account of one of the couple, at the Caf unless told otherwise. */
async function openAccount(
  { signing }: AbuseKiosk,
  { nir }: { readonly nir: string },
  caisse: CaisseId = caf,
  sessionId = newSession(),
): Promise<Visit> {
  const { body } = await signing.send(signInRoute, { sessionId, caisse, nir, password: couple.password });
  return { sessionId, token: (body['account'] as Visit).token };
}

/** The token of a right provisional code at the Caf, which opens the choice of a password. */
export async function openByCode(world: AbuseWorld, { signing, sealing }: AbuseKiosk): Promise<Visit> {
  const { nir, birthDate, ...person } = world.nextPerson();
  const { claim, text } = await sealing.claim({ nir, birthDate, ...person }, { caisse: caf });
  await signing.send(outboxRoute, { items: [text] });
  const sessionId = newSession();
  const { body } = await signing.send(kioskCodeUseRoute, { sessionId, caisse: caf, nir, birthDate, code: claim.code });
  return { sessionId, token: String(body['token']) };
}

async function openAfterCode(world: AbuseWorld, kiosk: AbuseKiosk): Promise<Visit> {
  const { sessionId, token } = await openByCode(world, kiosk);
  const { body } = await kiosk.signing.send(kioskPasswordRoute, { sessionId, token, password: passwordAfterCode });
  return { sessionId, token: (body['account'] as Visit).token };
}

/** Sends what the column says. `before` is called when everything is in its place. */
export async function tryAs(
  column: AuthenticatedColumn,
  world: AbuseWorld,
  route: Route,
  row: AuthenticatedRow,
  before: () => Promise<void>,
): Promise<Answer> {
  const { prepare = async (given) => await coupleIs(given, false), open, rest = async () => ({}) } = row;
  await prepare(world);
  const openHolder = open ?? (async (_, kiosk: AbuseKiosk) => await openAccount(kiosk, couple.responsible));
  const { holder, neighbour } = world;
  const send = async (kiosk: AbuseKiosk, visit: Visit, more: object): Promise<Answer> => {
    const body = { ...visit, ...more };
    await before();
    if (route.level === 'kiosk') return await kiosk.signing.send(route, body);
    return await sendPlainly(world.server, route, body);
  };
  const sendAs = async (visit: Visit) => await send(holder, visit, await rest(world, holder, visit));
  const afterHolder = async (change: (visit: Visit) => Promise<Visit | void>, on = holder) => {
    const visit = await openHolder(world, on);
    const more = await rest(world, on, visit);
    return await send(on, (await change(visit)) ?? visit, more);
  };
  switch (column) {
    case 'noSession':
      return await afterHolder(async (visit) => ({ ...visit, token: 'A'.repeat(43) }));
    case 'tokenOfSomebodyElse': {
      const other = await openAccount(neighbour, couple.spouse);
      return await afterHolder(async (visit) => ({ ...visit, token: other.token }));
    }
    case 'tokenInAnotherVisit':
      return await afterHolder(async (visit) => ({ ...visit, sessionId: newSession() }));
    case 'tokenOnAnotherKiosk': {
      const visit = await openHolder(world, holder);
      return await send(neighbour, visit, await rest(world, holder, visit));
    }
    case 'tokenOfCode':
      return await sendAs(await openByCode(world, holder));
    case 'accountOpenedByCode':
      return await sendAs(await openAfterCode(world, holder));
    case 'accountOfOtherCaisse':
      return await sendAs(await openAccount(holder, couple.responsible, 'cpam-31'));
    case 'afterOtherCaisse':
      return await afterHolder(async ({ sessionId }) => {
        await openAccount(holder, couple.responsible, 'cpam-31', sessionId);
      });
    case 'endedByWipe':
      return await afterHolder(async (visit) => void (await holder.signing.send(revokeVisitorTokenRoute, visit)));
    case 'endedByTime':
      return await afterHolder(async () => world.deps.clock.advance(2 * MINUTE_MS + 1));
    case 'endedByPassword':
      return await afterHolder(async () => await setPasswordAgain(world, row));
    case 'revokedKiosk': {
      const revoked = await world.newKiosk();
      return await afterHolder(async () => {
        await retireKiosk(world.deps.database, revoked.signing.id, world.deps.clock.now());
      }, revoked);
    }
    case 'spouseWithoutAuthorisation':
      return await sendAs(await openAccount(holder, couple.spouse));
    case 'accountOfGuardian':
      return await sendAs(await openAsGuardian(holder));
  }
}

/** The same password, set anew elsewhere: for the gateway it is another one. */
async function setPasswordAgain({ deps }: AbuseWorld, { holder = responsible }: AuthenticatedRow): Promise<void> {
  deps.clock.advance(1);
  const caisse = connectors(deps, createCaisseSwitch())[caf];
  const found = await holder.find(caisse);
  if (found.kind === 'unknown') throw new Error('the caisse does not know her');
  await caisse.accounts.setPassword({ person: found.person, password: holder.password, at: deps.clock.now() });
}

const responsible: NonNullable<AuthenticatedRow['holder']> = {
  find: async ({ people }) => await people.find({ by: 'nir', nir: couple.responsible.nir }),
  password: couple.password,
};

/** What the cell must answer, by the act that the route names, unless its row says otherwise. */
export function expectedOf(act: AccountAct, column: AuthenticatedColumn, { differs = {} }: AuthenticatedRow): Words {
  const signedIn: ActingSession = {
    level: 'authenticated',
    stage: 'open',
    openedBy: 'password',
    audience: 'person',
    actsAs: 'self',
  };
  const byMatrix = (session: ActingSession, role: FileRole): Words =>
    sessionMay(session, act) && (rolesFor(act)?.includes(role) ?? true) ? [200] : ['notAllowed'];
  const usual = (): Words => {
    switch (column) {
      case 'revokedKiosk':
        return ['kioskRevoked'];
      case 'tokenOfCode':
        return byMatrix({ ...signedIn, openedBy: 'code', stage: 'choosesPassword' }, 'responsible');
      case 'accountOpenedByCode':
        return byMatrix({ ...signedIn, openedBy: 'code' }, 'responsible');
      case 'accountOfOtherCaisse':
        return byMatrix(signedIn, 'responsible');
      case 'spouseWithoutAuthorisation':
        return byMatrix(signedIn, 'spouse');
      case 'accountOfGuardian':
        return byMatrix({ ...signedIn, audience: 'guardian' }, 'guardian');
      default:
        return ['sessionOver'];
    }
  };
  return differs[column] ?? usual();
}
