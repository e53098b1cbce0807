import type { LanguageId } from '#domain/language.ts';
import { CODE_LIFE_HOURS, MAX_TRIES } from '#domain/provisional-code/life.ts';
import { formatMoment } from '#domain/time/french-time.ts';
import type { TextValues } from '#languages/translator.ts';
import type { CodeUseRefusal } from '#machines/code-use/context.ts';
import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { RichText } from '#kiosk/texts/rich-text.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { HandHelpingIcon, InfoIcon, RefreshIcon } from '#ui/icons/interface-icons.tsx';
import { KeyIcon } from '#ui/icons/attract-icons.tsx';
import { NoticeBox } from '#ui/messages/notice-box.tsx';
import { KnownIdentity } from './known-identity.tsx';
import type { Props } from './screen.ts';

/** One sentence for a wrong number, date or code: it does not say which one (SECURITY « Provisional codes »). */
export function DoesNotMatch({ context, send }: Props) {
  const t = useTexts();
  return (
    <KioskScreen
      screenId="codeUse.doesNotMatch"
      title={t('codeUse.refused.doesNotMatch.title')}
      lead={t('codeUse.refused.doesNotMatch.lead')}
      personal
      actions={
        <Actions>
          <PrimaryButton
            label={t('codeUse.refused.doesNotMatch.again')}
            icon={RefreshIcon}
            onPress={() => send({ type: 'RETRY' })}
          />
          <SecondaryButton label={t('shell.action.home')} onPress={() => send({ type: 'LEAVE' })} />
        </Actions>
      }
    >
      <KnownIdentity context={context} send={send} />
    </KioskScreen>
  );
}

type RefusalKind = CodeUseRefusal['kind'];

type Way = 'home' | 'newCode' | 'otherCode';

/**
 * What helps, the best first. The visitor may hold another slip. No new code for a visitor who must only wait, or whose
 * account is already open.
 */
const waysOn: Readonly<Record<RefusalKind, readonly [Way, ...Way[]]>> = {
  codeExpired: ['newCode', 'otherCode', 'home'],
  codeDestroyed: ['newCode', 'otherCode', 'home'],
  codeReplaced: ['otherCode', 'newCode', 'home'],
  codeUsed: ['home', 'otherCode'],
  tooManyTries: ['home'],
};

/** What the sentence of a refusal counts. */
function reasonValues(refusal: CodeUseRefusal, language: LanguageId): TextValues {
  switch (refusal.kind) {
    case 'codeExpired':
      return { hours: CODE_LIFE_HOURS };
    case 'codeDestroyed':
      return { tries: MAX_TRIES };
    case 'tooManyTries':
      return { moment: formatMoment(refusal.until, language) };
    case 'codeReplaced':
    case 'codeUsed':
      return {};
  }
}

/** Why the code opens nothing, shown only after the right digits (SECURITY « Provisional codes »), and what to do. */
export function Refused({ context, send }: Props) {
  const t = useTexts();
  const { refusal } = context;
  if (!refusal) throw new Error('nothing was refused');
  const { kind } = refusal;
  const buttons = {
    home: { label: t('shell.action.home'), onPress: () => send({ type: 'LEAVE' }) },
    newCode: { label: t('codeUse.refused.newCode'), icon: KeyIcon, onPress: () => send({ type: 'NEW_CODE' }) },
    otherCode: { label: t('codeUse.refused.otherCode'), icon: RefreshIcon, onPress: () => send({ type: 'RETRY' }) },
  } as const;
  const [first, ...others] = waysOn[kind];
  return (
    <KioskScreen
      screenId="codeUse.refused"
      title={t(`codeUse.refused.${kind}.title`)}
      lead={<RichText of={`codeUse.refused.${kind}.lead`} values={reasonValues(refusal, t.language)} />}
      actions={
        <Actions>
          <PrimaryButton {...buttons[first]} />
          {others.map((way) => (
            <SecondaryButton key={way} {...buttons[way]} />
          ))}
        </Actions>
      }
    >
      <NoticeBox
        tone="warning"
        lines={[{ id: 'next', icon: HandHelpingIcon, content: t(`codeUse.refused.${kind}.next`) }]}
      />
    </KioskScreen>
  );
}

/** Who was slower than the session with the caisse, twice. The code is not over before its first use (A29). */
export function TokenExpired({ context, send }: Props) {
  const t = useTexts();
  const [title, lead, next] = context.mayBeSaved
    ? (['delay.outcomeUnknown.password', 'delay.outcomeUnknown.lead', 'delay.outcomeUnknown.tryNew'] as const)
    : (['codeUse.tokenExpired.title', 'codeUse.tokenExpired.lead', 'codeUse.tokenExpired.notSaved'] as const);
  return (
    <KioskScreen
      screenId="codeUse.tokenExpired"
      title={t(title)}
      lead={t(lead)}
      actions={
        <Actions>
          <PrimaryButton
            label={t('codeUse.tokenExpired.again')}
            icon={RefreshIcon}
            onPress={() => send({ type: 'RETRY' })}
          />
          <SecondaryButton label={t('codeUse.refused.newCode')} onPress={() => send({ type: 'NEW_CODE' })} />
          <SecondaryButton label={t('shell.action.home')} onPress={() => send({ type: 'LEAVE' })} />
        </Actions>
      }
    >
      <NoticeBox lines={[{ id: 'next', icon: InfoIcon, content: t(next) }]} />
    </KioskScreen>
  );
}
