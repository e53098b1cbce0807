import type { SessionResources } from './session-resources.ts';

/** Something of a visit that is still there after the wipe; `detail` names the place, never its content. */
export interface Leftover {
  readonly place: 'resource' | 'table' | 'database' | 'cache' | 'webStorage' | 'cookie' | 'address' | 'page';
  readonly detail: string;
}

export interface WipeParts {
  readonly resources: SessionResources;
  /** Empties every table that may not outlive a session. */
  readonly clearTables: () => Promise<void>;
  /** Reads the closed list of places anew. */
  readonly findLeftovers: () => Promise<readonly Leftover[]>;
}

/** The wipe ran, and something of the visit is still there: the kiosk must close. */
export class WipeIncomplete extends Error {
  constructor(readonly leftovers: readonly Leftover[]) {
    super(`the wipe left ${leftovers.map(({ place, detail }) => `${place}/${detail}`).join(', ')}`);
    this.name = 'WipeIncomplete';
  }
}

/**
 * Erases what a visit left, then checks it (SECURITY « Wipe »). The cover is already up and the
 * session's actors are stopped: the kiosk's machine enters `wiping` only then.
 *
 * @throws WipeIncomplete when the check finds anything; AggregateError when a resource resists.
 */
export async function wipe({ resources, clearTables, findLeftovers }: WipeParts): Promise<void> {
  resources.disposeAll();
  await clearTables();
  forgetLastMatch();
  const leftovers = await findLeftovers();
  if (leftovers.length > 0) throw new WipeIncomplete(leftovers);
}

/** `RegExp.input` keeps the last string matched, perhaps a name: a neutral match replaces it. */
function forgetLastMatch(): void {
  /(?:)/u.test('');
}
