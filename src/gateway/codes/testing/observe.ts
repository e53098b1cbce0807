import type { KyselyPlugin } from 'kysely';
import type { Database } from '../../database/database.ts';
import type { HmacKey, HmacKeyRing, Keys } from '../../keys/keys.ts';

/** What an observer of the gateway's insides could count: statements and HMACs, in their order. */
export interface Observation {
  readonly seen: string[];
  readonly database: Database;
  readonly keys: Keys;
}

/** A database and keys that note each statement's text and the sizes of each HMAC's parts, not their values. */
export function observe(database: Database, keys: Keys): Observation {
  const seen: string[] = [];
  const executor = database.getExecutor();
  const noteStatements: KyselyPlugin = {
    transformQuery({ node, queryId }) {
      seen.push(`sql ${executor.compileQuery(node, queryId).sql}`);
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  const ring = (watched: HmacKeyRing): HmacKeyRing => {
    const note = (key: HmacKey): HmacKey => ({
      id: key.id,
      mac(parts) {
        seen.push(`hmac ${parts.map((part) => part.length).join('+')}`);
        return key.mac(parts);
      },
    });
    const maybe = (key: HmacKey | undefined) => key && note(key);
    return {
      current: () => note(watched.current()),
      byId: (id) => maybe(watched.byId(id)),
      all: () => watched.all().map(note),
    };
  };
  return {
    seen,
    database: database.withPlugin(noteStatements),
    keys: {
      ...keys,
      codes: ring(keys.codes),
      decoys: ring(keys.decoys),
      throttles: ring(keys.throttles),
      oneTimeCodes: ring(keys.oneTimeCodes),
      masks: ring(keys.masks),
      documentRegister: ring(keys.documentRegister),
    },
  };
}
