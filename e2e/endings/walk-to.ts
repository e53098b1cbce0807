import type { IssuedCode, Kiosk } from '../support/kiosk.ts';
import type { AddedPerson } from '../support/people.ts';
import { expect } from '../support/expect.ts';
import { walkSimulationTo } from '../simulation/walk.ts';
import type { Step, Stop } from './steps.ts';

export interface Walker {
  readonly kiosk: Kiosk;
  readonly person: AddedPerson;
  /** The person's live code, where the way leads through one. */
  readonly code: IssuedCode | undefined;
}

type Act = (walker: Walker, step: Step) => Promise<void>;

/** Puts the whole answer in place, as a quick visitor would, goes on, and waits until the question is gone. */
async function answer({ page }: Kiosk, text: string): Promise<void> {
  const field = page.locator('input').last();
  await expect(field).toBeVisible();
  await field.fill(text);
  const question = await page.locator('[data-screen]').getAttribute('data-screen');
  await page.getByRole('button', { name: 'Continuer', exact: true }).click();
  await expect(page.locator(`[data-screen="${question}"]`)).toHaveCount(0);
}

const press =
  (name: string | RegExp): Act =>
  ({ kiosk }) =>
    kiosk.press(name);

/** Right for both caisses, and no part of anybody's number or date. */
const password = 'Garonne31Verte';

/** What a person does for each event of the charts. */
const acts: Readonly<Record<string, Act>> = {
  BEGIN: press('Commencer'),
  CHOOSE_METHOD: ({ kiosk }, { method }) => kiosk.page.locator(`[data-choice="${method}"]`).click(),
  NIR_GIVEN: ({ kiosk, person }) => answer(kiosk, person.nir),
  BIRTH_NAME_GIVEN: ({ kiosk, person }) => answer(kiosk, person.birthName),
  BIRTH_DATE_GIVEN: ({ kiosk, person }) => answer(kiosk, person.birthDate),
  POSTAL_CODE_GIVEN: ({ kiosk, person }) => answer(kiosk, person.postalCode),
  CONFIRM: press(/^(Créer|Demander) mon code$/),
  PRINT: press('Imprimer mon ticket'),
  NOTHING_CAME_OUT: press('Non, rien n’est sorti'),
  NOTED: press('J’ai noté mon code'),
  CODE_GIVEN: ({ kiosk, code }) => answer(kiosk, code?.code ?? '4071'),
  PASSWORD_GIVEN: ({ kiosk }) => answer(kiosk, password),
  PASSWORD_REPEATED: ({ kiosk }) => answer(kiosk, password),
  SHEETS: ({ kiosk }) => kiosk.page.locator('[data-tile="sheets"]').click(),
  CHOOSE: ({ kiosk }) => kiosk.page.locator('[data-choice]').first().click(),
  SEARCH: press('Chercher un mot'),
  TYPED: ({ kiosk, person }) => answer(kiosk, person.birthName),
  // The reader's fictitious cards: the newest person's stands first.
  'xstate.snapshot.cardReader': async ({ kiosk, person }) => {
    if ((await kiosk.page.getByRole('heading', { level: 1 }).textContent()) === 'Insérez votre carte Vitale')
      await kiosk.insertCard(person);
  },
};

/** Walks the terminal from attract to a screen, and waits until it stands there. */
export async function walkTo(walker: Walker, { journey, screen, steps }: Stop): Promise<void> {
  const { kiosk } = walker;
  const { page } = kiosk;
  if (journey === 'simulation') return walkSimulationTo(kiosk, screen, walker.person.birthDate);
  await kiosk.start();
  await kiosk.chooseCaisse('caf-31');
  const offlineAt = steps.findIndex(needsNoNetwork);
  // Cut off just before the touch that asks the gateway.
  if (offlineAt === 0) await page.context().setOffline(true);
  await kiosk.chooseService(journey);
  for (const [place, step] of steps.entries()) {
    if (offlineAt > 0 && place === offlineAt - 1) await page.context().setOffline(true);
    await acts[step.type]?.(walker, step);
  }
  await expect(page.locator(`[data-screen="${journey}.${screen}"]`)).toBeVisible({ timeout: 15_000 });
}

/** `refused` of the first journey is the caisse's word: somebody whom it does not serve. */
export function needsRefusal({ steps }: Stop): boolean {
  return steps.some(({ type, output }) => type.endsWith('.issueCode') && kindOf(output) === 'refused');
}

/** Whether a live code is typed on the way. */
export function needsCode({ steps }: Stop): boolean {
  return steps.some(({ type, output }) => type.endsWith('.openWithCode') && kindOf(output) === 'opened');
}

function needsNoNetwork({ output }: Step): boolean {
  return ['recordedOffline', 'notNow'].includes(kindOf(output) ?? '');
}

function kindOf(output: unknown): string | undefined {
  return (output as { readonly kind?: string } | undefined)?.kind;
}
