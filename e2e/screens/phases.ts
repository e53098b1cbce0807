import { test as base } from '@playwright/test';

/** Where the seconds of a test go. */
export type Phase = 'server' | 'walk' | 'view' | 'sizes' | 'axe' | 'picture' | 'wait';

/** Adds up what each phase of a test takes. What is nested in another phase is not counted twice. */
export class Phases {
  readonly #ms = new Map<Phase, number>();

  add(phase: Phase, ms: number): void {
    this.#ms.set(phase, (this.#ms.get(phase) ?? 0) + ms);
  }

  async time<Value>(phase: Phase, work: () => Promise<Value>): Promise<Value> {
    const [start, before] = [performance.now(), this.#total()];
    try {
      return await work();
    } finally {
      this.add(phase, performance.now() - start - (this.#total() - before));
    }
  }

  /** Longest first. */
  seconds(): readonly (readonly [Phase, string])[] {
    return [...this.#ms]
      .toSorted(([, one], [, other]) => other - one)
      .map(([phase, ms]) => [phase, (ms / 1_000).toFixed(1)] as const);
  }

  #total(): number {
    return [...this.#ms.values()].reduce((sum, ms) => sum + ms, 0);
  }
}

interface PhaseParts {
  readonly phases: Phases;
}

/** Every test tells its phases as annotations, which `npm test` adds up; `E2E_PHASES=1` prints them for each test. */
export const test = base.extend<PhaseParts>({
  phases: [
    async ({}, use, testInfo) => {
      const phases = new Phases();
      await use(phases);
      const told = phases.seconds();
      testInfo.annotations.push(...told.map(([phase, description]) => ({ type: `seconds:${phase}`, description })));
      if (process.env['E2E_PHASES'] === '1' && told.length > 0) {
        const line = told.map(([phase, seconds]) => `${phase} ${seconds} s`).join(', ');
        console.log(`${testInfo.title.slice(0, 120)}: ${line}`);
      }
    },
    { auto: true },
  ],
});
