import { Respondent, type Hand } from '#kiosk/journeys/simulation/testing/respondent.ts';
import type { Kiosk } from '../support/kiosk.ts';

export type { Hand } from '#kiosk/journeys/simulation/testing/respondent.ts';

/** A visitor of the simulation whose result is read from the screen. */
export class SimulationVisitor extends Respondent {
  constructor(
    readonly kiosk: Kiosk,
    hand?: Hand,
  ) {
    super(kiosk, hand);
  }

  /** From the summary to the amounts shown, in euros, by benefit. */
  async seeResult(): Promise<Readonly<Record<string, number>>> {
    await this.kiosk.press('Voir le résultat');
    await this.kiosk.expectScreen('simulation.result');
    const rows = await this.kiosk.page
      .locator('.benefit-list .benefit-row[data-benefit]')
      .evaluateAll((found) =>
        found.map(
          (row) => [row.getAttribute('data-benefit') ?? '', row.querySelector('dd')?.textContent ?? ''] as const,
        ),
      );
    return Object.fromEntries(rows.map(([benefit, words]) => [benefit, readEuros(words)]));
  }
}

/** « 1 234,56 € par mois » */
function readEuros(words: string): number {
  return Number(
    (/[\d\s\u00A0\u202F]+(?:,\d+)?/.exec(words)?.[0] ?? '').replaceAll(/[\s\u00A0\u202F]/g, '').replace(',', '.'),
  );
}
