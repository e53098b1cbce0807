import { readFile, stat } from 'node:fs/promises';
import * as z from 'zod/mini';
import {
  parametersVersionSchema,
  signedParametersSchema,
  type SignedParameters,
} from '#contract/signed/signed-parameters.ts';
import type { EventLog } from '../server/logging.ts';

/** Parameters of the simulations that kiosks are offered. */
export interface OfferedParameters {
  readonly version: number;
  readonly signed: SignedParameters;
}

export interface ParameterFile {
  /** What the file holds now; undefined without a file, or when `npm run parameters -- sign` did not make it. */
  current(): Promise<OfferedParameters | undefined>;
}

const payloadSchema = z.object({ version: parametersVersionSchema });

/**
 * Reads the file again after each change, so that new parameters need no restart. The kiosks check the signature: the
 * gateway has no release key, not even a public one (SECURITY « Terminal »).
 */
export function parameterFile(path: string, log: EventLog): ParameterFile {
  let seen = '';
  let held: OfferedParameters | undefined;
  return {
    async current() {
      const { mtimeMs, size } = await stat(path).catch(() => ({ mtimeMs: 0, size: 0 }));
      const state = `${mtimeMs}/${size}`;
      if (state === seen) return held;
      seen = state;
      held = size === 0 ? undefined : await read(path);
      if (held !== undefined) log.event({ event: 'parametersOffered' });
      else if (size > 0) log.warning({ event: 'parametersUnreadable' });
      return held;
    },
  };
}

async function read(path: string): Promise<OfferedParameters | undefined> {
  try {
    const signed = signedParametersSchema.parse(JSON.parse(await readFile(path, 'utf8')));
    return { signed, version: payloadSchema.parse(JSON.parse(signed.payload)).version };
  } catch {
    return undefined;
  }
}
