import type { Page } from '@playwright/test';

/** What is wrong with the fields on screen, one sentence each (A35, A36, P16). */
export async function fieldProblems(page: Page): Promise<readonly string[]> {
  return page.evaluate(findProblems);
}

/** Runs in the page, so it stands alone. */
function findProblems(): string[] {
  const problems: string[] = [];
  for (const input of document.querySelectorAll('input')) {
    const add = (problem: string): number =>
      problems.push(`the field « ${input.labels?.[0]?.textContent ?? ''} » ${problem}`);
    const label = input.labels?.[0];
    if (
      label === undefined ||
      !label.checkVisibility({ visibilityProperty: true }) ||
      label.closest('.visually-hidden')
    ) {
      add('has no label that is seen');
    } else {
      if (label.getBoundingClientRect().bottom > input.getBoundingClientRect().top + 1)
        add('has its label elsewhere than above');
      if (/[*]/.test(label.textContent)) add('says with an asterisk alone that it must be filled');
    }
    if (input.placeholder !== '') add('has a placeholder');
    if (input.autocomplete !== 'off') add('may be completed by the browser');
    if (input.spellcheck) add('is spell-checked: browsers may send and learn what is typed');
    if (input.autocapitalize !== 'off' && input.autocapitalize !== 'none') add('lets a keyboard change what is typed');
    if (input.type === 'password') add('is a password to the browser, which offers to keep it');
    if (input.name !== '' || input.form !== null) add('belongs to a form that the browser may remember');
    if (input.inputMode !== 'none') add('brings up another keyboard than ours');
  }
  return problems;
}
