import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    readonly isExhaustive: boolean;
  }
}

/**
 * On how many examples a property is tried: on all in `npm run test:all`, on a quarter in `npm test`, where each run
 * draws others.
 */
export const someOf = (examples: number): number => (inject('isExhaustive') ? examples : Math.ceil(examples / 4));
