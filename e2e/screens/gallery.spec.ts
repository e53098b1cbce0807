import { rm } from 'node:fs/promises';
import { about, journeyFolders, journeyProofs } from '../support/journeys.ts';
import { buildGallery, showSpecimen, serveGallery, specimenIds } from './gallery-pages.ts';
import { problemsAt, type Extent } from './judge.ts';
import { lookAt } from './look.ts';
import type { View } from './modes.ts';
import { nameOf } from './pictures.ts';
import { expect, test } from './stage.ts';

/** What a tour does not reach within seconds: accidents, waits, ends of time, and the second look of some screens. */
const offTour = {
  provisionalCode:
    /^provisional-code-(insert-card-[234]|card-problem.*|offer-request|requested-covered|printing|print-problem-2|done-3|refused-[234]|nir-2)$/,
  codeUse:
    /^code-use-(notice-2|not-now-2|nir-2|try-again.*|refused(-[345])?|password-[34]|confirm-password-2|not-saved-yet.*|token-expired.*|account-active-[234])$/,
  signIn:
    /^sign-in-(not-now-2|first-time|nir-2|secret-3|forgotten|try-again.*|refused.*|password-2|confirm-password-2|not-saved-yet.*|token-expired.*|password-changed-2)$/,
  createAccount:
    /^create-account-(not-now-2|no-contact-2|insert-card.*|card-(problem|birth-date|blocked|checked).*|civility-2|first-names-2|too-young-2|birth-place-2|iban-2|contact-kind-2|mobile-2|mail|check-3|code-[23]|nothing-received-2|covered|code-refused-[3-6]|mail-taken.*|account-exists|not-allowed|proof.*|letter|letter-asked|later|postponed|waiting-contact.*|paused.*|try-again.*|time-over.*|password.*|confirm-password.*|stopping|not-saved-yet.*|created.*)$/,
  manageAccount:
    /^manage-account-(opened-by-code|not-now-2|current-password-3|password-[23]|confirm-password-2|not-saved-yet.*|outcome-unknown.*|password-changed-[23]|refused.*|history-[23]|history-not-now-[23])$/,
  // Their tours record nothing.
  myAccount: /^my-account-/,
  ameliAccount: /^ameli-account-/,
  messages: /^messages-/,
  authorisations:
    /^authorisations-(overview-[567]|not-now(-3)?|question-[23]|opened-by-code|current-password-3|not-saved-yet.*|outcome-unknown.*|refused.*)$/,
  forgottenPassword:
    /^forgotten-password-(not-now.*|contact-2|no-contact|code(-2)?|nothing-received.*|covered|code-refused(-[3-6])?|paused.*|try-again.*|time-over.*|password.*|confirm-password.*|stopping|not-saved-yet|password-changed.*)$/,
  documents: /^documents-/,
  franceConnect: /^france-connect-(not-now.*|on-phone.*|characters.*|try-again.*|over.*)$/,
  shell:
    /^shell-(home-not-opened|opening|help-at-desk|calling-agent|agent-signalled|agent-not-called|privacy-caf|idle-warning|limit-warning(-account)?|account-closed|starting|wiping|erased|fault|unconfigured-refused|fingerprint|closed-.*)$/,
  staff: /^staff-/,
  benefits: /^benefits-/,
  guardian:
    /^(guardian-sign-in-(not-now-2|number-2|secret-2|try-again.*|refused.*)|protected-people-(list-[34]|not-now(-2)?|chosen-2|try-again.*|guardianship-over))$/,
  simulation:
    /^simulation-(conditions|offer.*|file-not-(now|told).*|question-(3|5|8|10|12|14|16)|commune|out-of-scope|summary.*|print-problem|phone)$/,
};
const isJourney = (place: string): boolean => journeyProofs.some(({ journey }) => journey === place);
/** Screens of the kiosk, not the parts and trials of the design system. */
const ofKiosk = new RegExp(`^(${[...journeyFolders, 'shell', 'staff', 'benefits'].join('|')})-`, 'u');

let folder = '';

test.beforeAll(async () => {
  folder = await buildGallery();
});

test.afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

test.beforeEach(async ({ page }) => {
  await serveGallery(page, folder);
});

const proves = 'A17 A18 A19 A20 A22 A23 A35 A36 A42 P16 P42';
const title = 'has its sizes, its looks and nothing for axe to find either';

for (const [place, names] of Object.entries(offTour)) {
  for (const [extent, tag] of [
    ['recorded and extreme views'],
    ['every view', '@exhaustive'],
  ] as const satisfies readonly (readonly [Extent, string?])[]) {
    test(
      `${proves} what no tour comes to in « ${place} » ${title}, in ${extent}`,
      { ...(isJourney(place) ? about(place) : {}), tag: tag ?? [] },
      async ({ page, phases }) => {
        const ids = (await specimenIds(page)).filter((id) => names.test(id));
        expect(ids.length).toBeGreaterThan(8);
        for (const id of ids) {
          await phases.time('walk', () => showSpecimen(page, id));
          expect
            .soft(await phases.time('wait', () => problemsAt(page, `gallery.${id}`, phases, extent)), id)
            .toEqual([]);
        }
      },
    );
  }
}

for (const [view, tag] of [
  [{ screen: 'tall32', mode: 'text200' }],
  [{ screen: 'square19', mode: 'normal' }, '@exhaustive'],
] as const satisfies readonly (readonly [View, string?])[]) {
  const name = nameOf(view);
  test(
    `A18 A22 in English every screen of the kiosk has its sizes too, on ${name}`,
    { tag: tag ?? [] },
    async ({ page, phases }) => {
      const ids = (await specimenIds(page)).filter((id) => ofKiosk.test(id));
      expect(ids.length).toBeGreaterThan(80);
      for (const id of ids) {
        await phases.time('walk', () => showSpecimen(page, id, 'en'));
        const [seen] = await phases.time('wait', () => lookAt(page, view.screen, [{ mode: view.mode }], phases));
        expect.soft(seen?.sizes, id).toEqual([]);
      }
    },
  );
}
