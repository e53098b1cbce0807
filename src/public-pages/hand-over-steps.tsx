import type { openHandOverRoute, phoneHandOverRoute } from '#contract/routes/france-connect.ts';
import type { AnswerOf } from '#contract/routes/route.ts';
import { formatHour } from '#domain/time/french-time.ts';
import { Page } from './page.tsx';
import { refusalText, type Failure } from './refusals.ts';
import { useTexts } from './texts.ts';

export type OpenedHandOver = AnswerOf<typeof openHandOverRoute>;
export type PhoneShows = AnswerOf<typeof phoneHandOverRoute>;

type Shows<Kind extends PhoneShows['kind']> = Extract<PhoneShows, { readonly kind: Kind }>;

/** Opened without a QR code, or by another browser than the one that said « Oui ». */
export function HandOverMissing() {
  const t = useTexts();
  return <Page titleKey="publicPages.handOver.missing.title" lead={t('publicPages.handOver.missing.lead')} />;
}

export function HandOverOpening({
  failure,
  onRetry,
}: {
  readonly failure?: Failure | undefined;
  readonly onRetry: () => void;
}) {
  const t = useTexts();
  return (
    <Page titleKey="publicPages.handOver.opening.title" status={failure && refusalText(failure, t)}>
      {failure && (
        <button type="button" class="public-action" onClick={onRetry}>
          {t('publicPages.handOver.again')}
        </button>
      )}
    </Page>
  );
}

/** Opened before, or too late. */
export function HandOverGone() {
  const t = useTexts();
  return <Page titleKey="publicPages.handOver.gone.title" lead={t('publicPages.handOver.gone.lead')} />;
}

/** « Non ». */
export function HandOverRefused() {
  const t = useTexts();
  return <Page titleKey="publicPages.handOver.refused.title" lead={t('publicPages.handOver.refused.lead')} />;
}

export function HandOverWorking() {
  const t = useTexts();
  return <Page titleKey="publicPages.handOver.working.title" lead={t('publicPages.handOver.working.lead')} />;
}

/** What is typed on the kiosk before anything opens. */
export function HandOverCharacters({
  shows,
  onGiveUp,
}: {
  readonly shows: Shows<'characters'>;
  readonly onGiveUp: () => void;
}) {
  const t = useTexts();
  return (
    <Page titleKey="publicPages.handOver.characters.title" lead={t('publicPages.handOver.characters.secret')}>
      <p class="public-characters">{shows.characters}</p>
      <p>{t('publicPages.handOver.characters.life', { time: formatHour(shows.until, t.language) })}</p>
      <button type="button" class="public-quiet" onClick={onGiveUp}>
        {t('publicPages.handOver.characters.giveUp')}
      </button>
    </Page>
  );
}

/** How it ended, and the leave of FranceConnect: by itself, and by a touch where the browser stayed. */
export function HandOverOver({ shows: { outcome, leaveUrl } }: { readonly shows: Shows<'over'> }) {
  const t = useTexts();
  return (
    <Page titleKey={`publicPages.handOver.over.${outcome}.title`} lead={t(`publicPages.handOver.over.${outcome}.lead`)}>
      <p>{t(leaveUrl === null ? 'publicPages.handOver.over.close' : 'publicPages.handOver.over.leaving')}</p>
      {leaveUrl !== null && (
        <a class="public-action" href={leaveUrl} rel="noreferrer">
          {t('publicPages.handOver.over.leave')}
        </a>
      )}
    </Page>
  );
}

/** FranceConnect sends the browser here once it is signed out. */
export function HandOverEnded() {
  const t = useTexts();
  return <Page titleKey="publicPages.handOver.ended.title" lead={t('publicPages.handOver.ended.lead')} />;
}
