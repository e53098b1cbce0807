import type { Answer } from '#domain/benefits/questions/question.ts';
import type { Driver } from '#kiosk/testing/driver.ts';
import type { HouseholdAnswers } from './answers.ts';

/** How numbers are typed: key by key on the screen, or at once, as a quick hand on a hardware keyboard. */
export type Hand = 'touch' | 'quick';

/** Answers the questions of the simulation for one household, until the summary. */
export class Respondent {
  constructor(
    readonly driver: Driver,
    readonly hand: Hand = 'touch',
  ) {}

  /** From the attract screen, at a site of two caisses, to the first question. */
  async begin(): Promise<void> {
    await this.driver.start();
    await this.driver.chooseCaisse('caf-31');
    await this.beginFromHome();
  }

  async beginFromHome(): Promise<void> {
    await this.driver.chooseService('simulation');
    await this.driver.expectTitle('Faire une simulation');
    await this.driver.press('Commencer');
    await this.driver.expectScreen(/^simulation\.question\./);
  }

  /** Answers what is asked; @returns the keys of the questions, in the order asked. */
  async answerAll({ answers, home }: HouseholdAnswers): Promise<readonly string[]> {
    const asked: string[] = [];
    for (;;) {
      const screen = await this.driver.screen();
      if (screen === 'simulation.summary') return asked;
      asked.push(keyOf(screen));
      await this.answer(screen, { answers, home });
    }
  }

  private async answer(screen: string, { answers, home }: HouseholdAnswers): Promise<void> {
    const key = keyOf(screen);
    if (key === 'commune') await this.giveHome(home);
    else await this.give(key, answerTo(answers, key));
    await this.leave(screen);
  }

  /** Answers until that question is asked. */
  async answerUntil({ answers, home }: HouseholdAnswers, last: string): Promise<void> {
    for (let screen = await this.driver.screen(); keyOf(screen) !== last; screen = await this.driver.screen()) {
      await this.answer(screen, { answers, home });
    }
  }

  private async leave(screen: string): Promise<void> {
    await this.driver.expectGone(screen);
    await this.driver.expectGone('simulation.waiting');
  }

  private async giveHome({ postalCode, commune }: HouseholdAnswers['home']): Promise<void> {
    await this.type(postalCode);
    await this.driver.expectTitle('Quelle est votre commune ?');
    while (!(await this.driver.offers(commune))) await this.driver.press(/^Autres communes/);
    await this.driver.press(commune);
  }

  private async give(key: string, answer: Answer): Promise<void> {
    switch (answer.kind) {
      case 'choice':
        await this.driver.choose(answer.value);
        break;
      case 'choices':
        for (const value of answer.values) await this.driver.choose(value);
        await this.driver.press(answer.values.length === 0 ? 'Rien de cela' : 'Continuer');
        break;
      case 'none':
        await this.driver.press('Je n’en ai pas');
        break;
      case 'unknown':
        await this.driver.press('Je ne sais pas');
        break;
      case 'count':
        await this.type(String(answer.value));
        break;
      case 'birthDate':
        await this.type(answer.value.split('-').toReversed().join(''));
        break;
      case 'age':
        await this.driver.press('Donner l’âge');
        await this.type(String(answer.years));
        break;
      case 'amount':
        await this.type(textOf(answer.euros));
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
    for (const [index, amount] of euros.entries()) {
      await this.driver.expectScreen(`simulation.question.${key}.${index + 1}`);
      if (index > 0 && amount === euros[index - 1]) await this.driver.press(/^Comme en/);
      else await this.type(textOf(amount));
    }
  }

  /** The comma is a sign that has a name. */
  private async touchKeys(characters: string): Promise<void> {
    const [whole = '', cents] = characters.split(',');
    await this.driver.type(whole);
    if (cents === undefined) return;
    await this.driver.press('virgule');
    await this.driver.type(cents);
  }

  private async type(characters: string): Promise<void> {
    await this.driver.expectField('');
    if (this.hand === 'quick') await this.driver.fill(characters);
    else await this.touchKeys(characters);
    await this.driver.press('Continuer');
  }
}

function keyOf(screen: string): string {
  return screen.replace('simulation.question.', '').replace(/\.\d$/, '');
}

/** The script of a household says all that it is asked: another question is a finding. */
function answerTo(answers: HouseholdAnswers['answers'], key: string): Answer {
  const answer = answers[key];
  if (!answer) throw new Error(`this household is asked ${key}, which it did not expect`);
  return answer;
}

function textOf(euros: number): string {
  return Number.isInteger(euros) ? String(euros) : euros.toFixed(2).replace('.', ',');
}
