import { expect } from '../support/expect.ts';
import type { Answer } from '#domain/benefits/questions/question.ts';
import type { Kiosk } from '../support/kiosk.ts';
import type { E2eHousehold } from './household.ts';

/** How numbers are typed: key by key on the screen, or at once, as a quick hand on a hardware keyboard. */
export type Hand = 'touch' | 'quick';

/** Runs the questions of the simulation for one household, whatever they are, until the summary. */
export class SimulationVisitor {
  constructor(
    readonly kiosk: Kiosk,
    readonly hand: Hand = 'touch',
  ) {}

  /** From the attract screen, at a site of two caisses, to the first question. */
  async begin(): Promise<void> {
    await this.kiosk.start();
    await this.kiosk.chooseCaisse('caf-31');
    await this.beginFromHome();
  }

  async beginFromHome(): Promise<void> {
    await this.kiosk.chooseService('simulation');
    await this.kiosk.expectTitle('Faire une simulation');
    await this.kiosk.press('Commencer');
    await expect(this.kiosk.page.locator('[data-screen^="simulation.question."]')).toBeVisible();
  }

  /** Answers what is asked; @returns the keys of the questions, in the order asked. */
  async answerAll({ answers, home }: E2eHousehold): Promise<readonly string[]> {
    const asked: string[] = [];
    for (;;) {
      const screen = await this.screen();
      if (screen === 'simulation.summary') return asked;
      asked.push(keyOf(screen));
      await this.answer(screen, { answers, home });
    }
  }

  private async answer(screen: string, { answers, home }: Pick<E2eHousehold, 'answers' | 'home'>): Promise<void> {
    const key = keyOf(screen);
    if (key === 'commune') await this.giveHome(home);
    else await this.give(key, answerTo(answers, key));
    await this.leave(screen);
  }

  /** Answers until that question is asked. */
  async answerUntil({ answers, home }: E2eHousehold, last: string): Promise<void> {
    for (let screen = await this.screen(); keyOf(screen) !== last; screen = await this.screen()) {
      await this.answer(screen, { answers, home });
    }
  }

  /** From the summary to the amounts shown, in euros, by benefit. */
  async seeResult(): Promise<Readonly<Record<string, number>>> {
    await this.kiosk.press('Voir le résultat');
    await expect(this.kiosk.page.locator('[data-screen="simulation.result"]')).toBeVisible();
    const rows = await this.kiosk.page
      .locator('.benefit-list .benefit-row[data-benefit]')
      .evaluateAll((found) =>
        found.map(
          (row) => [row.getAttribute('data-benefit') ?? '', row.querySelector('dd')?.textContent ?? ''] as const,
        ),
      );
    return Object.fromEntries(rows.map(([benefit, words]) => [benefit, readEuros(words)]));
  }

  private async screen(): Promise<string> {
    return (await this.kiosk.page.locator('[data-screen]').getAttribute('data-screen')) ?? '';
  }

  private async leave(screen: string): Promise<void> {
    await expect(this.kiosk.page.locator(`[data-screen="${screen}"]`)).toHaveCount(0);
    await expect(this.kiosk.page.locator('[data-screen="simulation.waiting"]')).toHaveCount(0);
  }

  private async giveHome({ postalCode, commune }: E2eHousehold['home']): Promise<void> {
    await this.type(postalCode);
    await this.kiosk.expectTitle('Quelle est votre commune ?');
    const choice = this.kiosk.page.getByRole('button', { name: commune, exact: true });
    while (!(await choice.isVisible())) await this.kiosk.press(/^Autres communes/);
    await choice.click();
  }

  private async give(key: string, answer: Answer): Promise<void> {
    const { page } = this.kiosk;
    switch (answer.kind) {
      case 'choice':
        await page.locator(`[data-choice="${answer.value}"]`).click();
        break;
      case 'choices':
        for (const value of answer.values) await page.locator(`[data-choice="${value}"]`).click();
        await this.kiosk.press(answer.values.length === 0 ? 'Rien de cela' : 'Continuer');
        break;
      case 'none':
        await this.kiosk.press('Je n’en ai pas');
        break;
      case 'unknown':
        await this.kiosk.press('Je ne sais pas');
        break;
      case 'count':
        await this.type(String(answer.value));
        break;
      case 'birthDate':
        await this.type(answer.value.split('-').toReversed().join(''));
        break;
      case 'age':
        await this.kiosk.press('Donner l’âge');
        await this.type(String(answer.years));
        break;
      case 'amount':
        await this.type(typed(answer.euros));
        break;
      case 'quarter':
        await this.giveQuarter(key, answer.euros);
        break;
      case 'commune':
        throw new Error('where one lives is told by postal code and commune');
    }
  }

  /** « Comme le mois précédent » where the month is like the one before. */
  private async giveQuarter(key: string, euros: readonly [number, number, number]): Promise<void> {
    for (const [place, amount] of euros.entries()) {
      await expect(this.kiosk.page.locator(`[data-screen="simulation.question.${key}.${place + 1}"]`)).toBeVisible();
      if (place > 0 && amount === euros[place - 1]) await this.kiosk.press(/^Comme en/);
      else await this.type(typed(amount));
    }
  }

  /** The comma is a sign that has a name. */
  private async touchKeys(characters: string): Promise<void> {
    const [whole = '', cents] = characters.split(',');
    await this.kiosk.type(whole);
    if (cents === undefined) return;
    await this.kiosk.press('virgule');
    await this.kiosk.type(cents);
  }

  private async type(characters: string): Promise<void> {
    const field = this.kiosk.page.locator('input').last();
    await expect(field, 'empty for who comes').toHaveValue('');
    if (this.hand === 'quick') await field.fill(characters);
    else await this.touchKeys(characters);
    await this.kiosk.press('Continuer');
  }
}

function keyOf(screen: string): string {
  return screen.replace('simulation.question.', '').replace(/\.\d$/, '');
}

/** The script of a household says all that it is asked: another question is a finding. */
function answerTo(answers: E2eHousehold['answers'], key: string): Answer {
  const answer = answers[key];
  if (!answer) throw new Error(`this household is asked ${key}, which it did not expect`);
  return answer;
}

function typed(euros: number): string {
  return Number.isInteger(euros) ? String(euros) : euros.toFixed(2).replace('.', ',');
}

/** « 1 234,56 € par mois » */
function readEuros(words: string): number {
  return Number(
    (/[\d\s\u00A0\u202F]+(?:,\d+)?/.exec(words)?.[0] ?? '').replaceAll(/[\s\u00A0\u202F]/g, '').replace(',', '.'),
  );
}
