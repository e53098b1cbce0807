import { NONCE_HEADER } from '#contract/routes/headers.ts';
import type { Route } from '#contract/routes/route.ts';
import { sendPlainly, type Answer } from '../signing-kiosk.ts';
import type { AbuseKiosk, AbuseWorld } from './world.ts';

/** What its true holder sends, and the same with one thing that is not theirs. */
export interface Genuine {
  /** Made anew: a proof of work serves once. */
  readonly body?: () => Promise<unknown>;
  readonly withOtherCaisse?: () => Promise<unknown>;
  readonly withOtherSession?: () => Promise<unknown>;
}

/** One way to abuse a route. */
export const columns = [
  'unsigned',
  'neighbour',
  'otherSite',
  'otherCaisse',
  'serviceOff',
  'otherSession',
  'replayed',
  'twentyAtOnce',
  'afterJunk',
] as const;
export type Column = (typeof columns)[number];

interface Attempt {
  readonly world: AbuseWorld;
  readonly route: Route;
  readonly body: unknown;
}

const isSigned = ({ level }: Route): boolean => level === 'kiosk';

/** As its holder sends it: signed by their kiosk, or from home. */
export const sendGenuinely = ({ world, route, body }: Attempt, address = world.freshAddress()): Promise<Answer> =>
  isSigned(route)
    ? world.holder.signing.send(route, body)
    : world.sendFromHome(route, body, route.demonstrationOnly === true ? '127.0.0.1' : address);

/** Does what the column says; the answers that the abuser saw. */
export async function abuse(
  column: Column,
  { world, route }: Omit<Attempt, 'body'>,
  genuine: Genuine,
): Promise<readonly Answer[]> {
  const attempt: Attempt = { world, route, body: await genuine.body?.() };
  const by = async (kiosk: AbuseKiosk) => [await kiosk.signing.send(route, attempt.body)];
  const instead = async (body: Genuine['body']) => [await sendGenuinely({ ...attempt, body: await body?.() })];
  switch (column) {
    case 'unsigned':
      return [await sendPlainly(world.server, route, attempt.body)];
    case 'neighbour':
      return by(world.neighbour);
    case 'otherSite':
      return by(world.cafOnly);
    case 'otherCaisse':
      return instead(genuine.withOtherCaisse);
    case 'serviceOff':
      return by(world.informing);
    case 'otherSession':
      return instead(genuine.withOtherSession);
    case 'replayed':
      return isSigned(route) ? [await replaySigned(attempt)] : [await replayFromHome(attempt)];
    case 'twentyAtOnce':
      return isSigned(route) ? twentySigned(attempt) : twentyFromHome(attempt);
    case 'afterJunk':
      return afterJunk(attempt);
  }
}

/** The same bytes with the same signature, a second time: the second answer. */
async function replaySigned({ world, route, body }: Attempt): Promise<Answer> {
  let sent: Parameters<typeof sendPlainly>[3];
  await world.holder.signing.send(route, body, {
    afterSigning: (request) => {
      sent = request;
      return request;
    },
  });
  return await sendPlainly(world.server, route, body, sent);
}

async function replayFromHome(attempt: Attempt): Promise<Answer> {
  const address = attempt.world.freshAddress();
  await sendGenuinely(attempt, address);
  return await sendGenuinely(attempt, address);
}

const twenty = Array.from({ length: 20 }, (_, index) => index);

/** Each with a nonce of its own, as a kiosk with many requests under way. */
async function twentySigned({ world, route, body }: Attempt): Promise<readonly Answer[]> {
  const { signing } = world.holder;
  const offers = await Promise.all(twenty.map(() => sendPlainly(world.server, route, body)));
  const first = signing.counter + 1;
  signing.counter += twenty.length;
  const answers = await Promise.all(
    offers.map(({ headers }, index) =>
      signing.send(route, body, { nonce: String(headers[NONCE_HEADER]), counter: first + index }),
    ),
  );
  return answers;
}

async function twentyFromHome(attempt: Attempt): Promise<readonly Answer[]> {
  const address = attempt.world.freshAddress();
  return await Promise.all(twenty.map(() => sendGenuinely(attempt, address)));
}

/** Sixty requests that mean nothing, from the holder's own address; then the holder. */
async function afterJunk(attempt: Attempt): Promise<readonly Answer[]> {
  const { world, route } = attempt;
  const address = world.freshAddress();
  for (let time = 0; time < 60; time += 1) await world.sendFromHome(route, junkFor(attempt), address);
  return [await sendGenuinely(attempt, address)];
}

/** As well formed as a stranger can make it: token and proof of work are made up. */
function junkFor({ body }: Attempt): unknown {
  if (typeof body !== 'object' || body === null) return body;
  const spoilt = 'token' in body ? { ...body, token: 'A'.repeat(43) } : body;
  if (!('challengeAnswer' in spoilt)) return spoilt;
  const { challengeAnswer } = spoilt as { readonly challengeAnswer: { readonly challenge: object } };
  return {
    ...spoilt,
    challengeAnswer: { ...challengeAnswer, challenge: { ...challengeAnswer.challenge, signature: 'ab'.repeat(32) } },
  };
}
