/** @jsxImportSource preact */
import { cleanup, render } from '@testing-library/preact';
import type { ComponentChild } from 'preact';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import { someCaf, someCpam } from '#domain/caisse/testing/some-caisses.ts';
import type { LanguageId } from '#domain/language.ts';
import { born, household, worker } from '#domain/benefits/testing/households.ts';
import type { SlipState } from '#domain/provisional-code/slip-facts.ts';
import type { CarriedClaimOutcome } from '#contract/routes/public-claims.ts';
import { START } from '#machines/testing/clock.ts';
import type { PaperKind } from '#kiosk/paper/kinds.ts';
import { testPage } from '#kiosk/journeys/provisional-code/paper/test-page.ts';
import { sampleSlip } from '#kiosk/journeys/provisional-code/testing/sample-slips.ts';
import { PHONE_URL, sampleSimulation, simulationSamples } from '#kiosk/journeys/simulation/testing/sample-papers.ts';
import type { TextRun } from '#languages/translator.ts';
import { turnScreen } from '#ui/testing/browser-stand-ins.ts';
import { officialPapers } from './official-papers.ts';
import { specimens } from '../../../src/gallery/registry.ts';
import { codeLetterWords } from '../../../src/gateway/letters/letter-words.ts';
import { codePurposes } from '../../../src/gateway/one-time-codes/tables.ts';
import { oneTimeCodeMail, oneTimeCodeSms, passwordLinkMail } from '../../../src/gateway/messages/reset-texts.ts';
import { codeSms, noticeKinds, noticeMail, noticeSms } from '../../../src/gateway/messages/texts.ts';
import { ActivatePage, Outcome } from '../../../src/public-pages/activate-page.tsx';
import { benefitsTextsIn } from '../../../src/public-pages/benefits-texts.ts';
import { DonePage } from '../../../src/public-pages/done-page.tsx';
import { PasswordForm } from '../../../src/public-pages/password-form.tsx';
import { handOverOutcomes } from '#domain/france-connect/stages.ts';
import { AskedWhetherThere } from '../../../src/public-pages/hand-over-question.tsx';
import {
  HandOverCharacters,
  HandOverEnded,
  HandOverGone,
  HandOverMissing,
  HandOverOpening,
  HandOverOver,
  HandOverRefused,
  HandOverWorking,
} from '../../../src/public-pages/hand-over-steps.tsx';
import { RenewPage, RenewedPage, SpentLinkPage } from '../../../src/public-pages/renew-page.tsx';
import { SimulationPage } from '../../../src/public-pages/simulation-page.tsx';
import { TextsProvider, textsIn } from '../../../src/public-pages/texts.ts';
import { UsePage } from '../../../src/public-pages/use-page.tsx';
import { verifySteps } from '../../../src/public-pages/verify/testing/verify-steps.tsx';

/** One run of words on a screen or in a sound, and its place. */
export interface Words {
  readonly place: string;
  readonly text: string;
}

export interface AllWords {
  readonly screens: readonly Words[];
  readonly papers: Readonly<Record<PaperKind, readonly Words[]>>;
  readonly messages: readonly Words[];
  readonly phonePages: readonly Words[];
}

/** Every screen of every journey and of the terminal, every paper, mail, SMS and phone page, in one language. */
export function allWords(language: LanguageId): AllWords {
  document.documentElement.lang = language;
  turnScreen('portrait');
  return {
    screens: screens(),
    papers: papers(language),
    messages: messages(language),
    phonePages: phonePages(language),
  };
}

/** The gallery's own specimens show parts of the design with samples of words: no visitor reads them. */
const screens = (): readonly Words[] =>
  specimens
    .filter(({ id }) =>
      /^(shell|staff|benefits|provisional-code|code-use|sign-in|create-account|forgotten-password|manage-account|simulation|information)-/.test(
        id,
      ),
    )
    .flatMap(({ id, Show }) => wordsOf(id, <Show />));

const slipStates: readonly SlipState[] = ['active', 'deferred', 'awaitingCaisse'];

function papers(visitorLanguage: LanguageId): AllWords['papers'] {
  const setting = { publicUrl: 'https://borne.example.org', visitorLanguage, isDemonstration: true } as const;
  const names = Object.keys(simulationSamples) as (keyof typeof simulationSamples)[];
  return {
    slip: slipStates.flatMap((state) => textsOf(state, sampleSlip(state, visitorLanguage))),
    simulation: names.flatMap((name) => textsOf(name, sampleSimulation(name, visitorLanguage, PHONE_URL))),
    document: officialPapers(setting).flatMap(({ type, words }) => textsOf(type, words)),
    testPage: textsOf('testPage', testPage.words({ caisse: someCaf, now: START }, setting)),
  };
}

/** What is no word of a paper: its language, the names of its states and parts, and what its square holds. */
const noWords = ['language', 'id', 'kind', 'align', 'qr.text', 'seal.text'];
const squares = ['qr', 'seal'];

function textsOf(place: string, words: unknown, key = ''): readonly Words[] {
  if (typeof words === 'string') return noWords.includes(key) ? [] : [{ place, text: words }];
  if (typeof words !== 'object' || words === null) return [];
  if (isRuns(words)) return [{ place, text: words.map(({ text }) => text).join('') }];
  return Object.entries(words).flatMap(([name, value]) =>
    textsOf(place, value, squares.includes(key) && name === 'text' ? `${key}.text` : name),
  );
}

const isRuns = (words: object): words is readonly TextRun[] =>
  Array.isArray(words) &&
  words.length > 0 &&
  words.every((run: unknown) => typeof run === 'object' && run !== null && 'strong' in run);

const messages = (language: LanguageId): readonly Words[] =>
  [someCaf, someCpam].flatMap((id) => [
    ...noticeKinds.flatMap((kind) => {
      const facts = { kind, caisse: id, at: START };
      const { subject, text } = noticeMail(facts, language);
      const paragraphs = text.split('\n\n');
      return [subject, ...paragraphs, noticeSms(facts, language)].map((one) => ({
        place: `message ${kind}`,
        text: one,
      }));
    }),
    ...resetMessages(id, language),
    {
      place: 'message of a code',
      text: codeSms(
        { caisse: id, code: '0472', reference: 'ABCD2345', validUntil: START, address: 'borne.example.org/code' },
        language,
      ),
    },
  ]);

/** What a code or a forgotten password brings: by SMS, by mail, by post. */
function resetMessages(caisse: CaisseId, language: LanguageId): readonly Words[] {
  const codes = codePurposes.map((purpose) => ({ caisse, purpose, code: '004217' }));
  const url = 'https://borne.example.org/mot-de-passe';
  const mails = [
    ...codes.map((code) => oneTimeCodeMail(code, language)),
    passwordLinkMail({ caisse, url, minutes: 30 }, language),
  ];
  const texts = mails.flatMap(({ subject, text }) => [subject, ...text.split('\n\n')]);
  return [
    ...[...texts, ...codes.map((code) => oneTimeCodeSms(code, language))].map((text) => ({
      place: 'message with a code',
      text,
    })),
    ...codes.flatMap((code) =>
      textsOf('letter', codeLetterWords({ ...code, writtenAt: START, validUntil: START }, language)),
    ),
  ];
}

const outcomes: readonly CarriedClaimOutcome[] = [
  { kind: 'active', validUntil: START, reference: 'ABCD2345' },
  { kind: 'awaitingCaisse', reference: 'ABCD2345' },
  { kind: 'awaitingKiosk', reference: 'ABCD2345' },
  { kind: 'refused' },
] as const;
const shared = {
  household: household({ adults: [worker(1425)], children: born(2018, 2020) }),
  month: '2026-11',
  assumptions: [],
};
const refused = async () => 'offline' as const;

function phonePages(language: LanguageId): readonly Words[] {
  const nothing = (): void => {};
  const benefitsTexts = benefitsTextsIn(language);
  const simulation = { isScanned: false, today: '2026-11-22', benefitsTexts, shared: undefined };
  const pages: Readonly<Record<string, ComponentChild>> = {
    'activate, nothing scanned': <ActivatePage claim={undefined} />,
    activate: <ActivatePage claim={{ text: 'AAAA', caisse: someCaf }} />,
    ...Object.fromEntries(
      outcomes.map((outcome) => [
        `activate ${outcome.kind}`,
        <Outcome key={outcome.kind} outcome={outcome} onUse={nothing} onCheck={nothing} />,
      ]),
    ),
    ...Object.fromEntries(
      (['working', 'stillWaiting'] as const).map((check) => [
        `activate awaitingKiosk, ${check}`,
        <Outcome
          key={check}
          outcome={{ kind: 'awaitingKiosk', reference: 'ABCD2345' }}
          check={check}
          onUse={nothing}
          onCheck={nothing}
        />,
      ]),
    ),
    use: <UsePage brought={undefined} />,
    'password caf': (
      <PasswordForm
        titleKey="publicPages.password.title"
        kind="caf"
        nir=""
        send={refused}
        onOver={nothing}
        onDone={nothing}
      />
    ),
    'password cpam': (
      <PasswordForm
        titleKey="publicPages.password.title"
        kind="cpam"
        nir=""
        send={refused}
        onOver={nothing}
        onDone={nothing}
      />
    ),
    'renew, no link': <RenewPage link={undefined} />,
    'renew, spent link': <SpentLinkPage />,
    renew: <RenewPage link={{ token: 'token', caisse: someCpam }} />,
    'renewed, Caf': <RenewedPage caisse={someCaf} noticeSentTo="email" />,
    'renewed, ameli': <RenewedPage caisse={someCpam} noticeSentTo="none" />,
    'hand-over, nothing scanned': <HandOverMissing />,
    'hand-over, opening': <HandOverOpening failure="offline" onRetry={nothing} />,
    'hand-over, question': (
      <AskedWhetherThere opened={{ pageToken: 'token', caisse: someCaf, site: '', kioskNumber: 12 }} goTo={nothing} />
    ),
    'hand-over, gone': <HandOverGone />,
    'hand-over, no': <HandOverRefused />,
    'hand-over, working': <HandOverWorking />,
    'hand-over, characters': (
      <HandOverCharacters shows={{ kind: 'characters', characters: '', until: 0 }} onGiveUp={nothing} />
    ),
    ...Object.fromEntries(
      handOverOutcomes.map((outcome) => [
        `hand-over, ${outcome}`,
        <HandOverOver key={outcome} shows={{ kind: 'over', outcome, leaveUrl: null }} />,
      ]),
    ),
    'hand-over, leaving': (
      <HandOverOver shows={{ kind: 'over', outcome: 'opened', leaveUrl: 'https://example.org/' }} />
    ),
    'hand-over, ended': <HandOverEnded />,
    'done, mail': <DonePage caisse={someCaf} noticeSentTo="email" />,
    'done, SMS': <DonePage caisse={someCaf} noticeSentTo="sms" />,
    'done, no contact': <DonePage caisse={someCaf} noticeSentTo="none" />,
    'simulation, nothing scanned': <SimulationPage {...simulation} />,
    'simulation, unreadable': <SimulationPage {...simulation} isScanned />,
    simulation: <SimulationPage {...simulation} shared={shared} isScanned />,
    ...verifySteps(),
  };
  return Object.entries(pages).flatMap(([place, page]) =>
    wordsOf(`phone page ${place}`, <TextsProvider value={textsIn(language)}>{page}</TextsProvider>),
  );
}

const spokenAttributes = ['aria-label', 'aria-description', 'aria-valuetext', 'alt', 'title', 'placeholder'];

/** The text of a page, run by run with ` | ` between, and its spoken text. */
function wordsOf(place: string, page: ComponentChild): readonly Words[] {
  const { container } = render(<>{page}</>);
  const walker = document.createTreeWalker(container, NodeFilter.SHOW_TEXT);
  const runs: string[] = [];
  while (walker.nextNode()) runs.push(walker.currentNode.textContent ?? '');
  const spoken = [...container.querySelectorAll('*')].flatMap((element) =>
    spokenAttributes.flatMap((name) => element.getAttribute(name) ?? []),
  );
  cleanup();
  return [runs.join(' | '), ...spoken].map((text) => ({ place, text }));
}
