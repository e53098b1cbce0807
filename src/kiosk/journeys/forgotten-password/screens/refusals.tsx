import { formatMoment } from '#domain/time/french-time.ts';
import type { CodeRefusal } from '#machines/forgotten-password/ports.ts';
import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { KnownAnswers } from '#kiosk/steps/known-answers.tsx';
import { usePhoneLine } from '#kiosk/steps/delay-lines.tsx';
import { useMayResend } from '#kiosk/steps/message-wait.tsx';
import { RichText } from '#kiosk/texts/rich-text.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { InfoIcon, RefreshIcon } from '#ui/icons/interface-icons.tsx';
import { NoticeBox } from '#ui/messages/notice-box.tsx';
import type { Props } from './screen.ts';
import { LastWays, NewCodeButton, useOtherWays } from './ways-out.tsx';

/** Why the code opens nothing, and how to come to another one. Of a letter the answers can be corrected too (P08). */
export function CodeRefused({ context, send }: Props) {
  const { codeRefusal = 'doesNotMatch', byLetter } = context;
  if (codeRefusal !== 'doesNotMatch') return <CodeSpent refusal={codeRefusal} context={context} send={send} />;
  return byLetter ? (
    <LetterDoesNotMatch context={context} send={send} />
  ) : (
    <CodeDoesNotMatch context={context} send={send} />
  );
}

function LetterDoesNotMatch({ context, send }: Props) {
  const t = useTexts();
  return (
    <KioskScreen
      screenId="forgottenPassword.codeRefused"
      title={t('forgottenPassword.codeRefused.doesNotMatch.title')}
      lead={t('forgottenPassword.codeRefused.doesNotMatch.leadLetter')}
      personal
      actions={
        <Actions>
          <PrimaryButton
            label={t('forgottenPassword.codeRefused.again')}
            icon={RefreshIcon}
            onPress={() => send({ type: 'RETRY' })}
          />
          <SecondaryButton
            label={t('forgottenPassword.codeRefused.newRequest')}
            onPress={() => send({ type: 'BEGIN' })}
          />
          <SecondaryButton label={t('shell.action.home')} onPress={() => send({ type: 'LEAVE' })} />
        </Actions>
      }
    >
      <KnownAnswers
        known={context.known}
        fields={['nir', 'birthName']}
        onChange={(field) => send({ type: 'CHANGE', field })}
      />
    </KioskScreen>
  );
}

function CodeDoesNotMatch({ context, send }: Props) {
  const t = useTexts();
  const mayResend = useMayResend(context.againAt);
  return (
    <KioskScreen
      screenId="forgottenPassword.codeRefused"
      title={t('forgottenPassword.codeRefused.doesNotMatch.title')}
      lead={t('forgottenPassword.codeRefused.doesNotMatch.lead')}
      actions={
        <Actions>
          <PrimaryButton
            label={t('forgottenPassword.codeRefused.again')}
            icon={RefreshIcon}
            onPress={() => send({ type: 'RETRY' })}
          />
          <SecondaryButton label={t('contact.resend')} disabled={!mayResend} onPress={() => send({ type: 'RESEND' })} />
          <NewCodeButton send={send} />
        </Actions>
      }
    >
      <NoticeBox
        tone="warning"
        lines={[{ id: 'resend', icon: RefreshIcon, content: t('contact.nothingReceived.resend') }, ...useOtherWays()]}
      />
    </KioskScreen>
  );
}

interface SpentProps extends Props {
  readonly refusal: Exclude<CodeRefusal, 'doesNotMatch'>;
}

function CodeSpent({ refusal, context, send }: SpentProps) {
  const t = useTexts();
  const mayResend = useMayResend(context.againAt);
  const another = context.byLetter
    ? ({ label: t('forgottenPassword.codeRefused.newRequest'), onPress: () => send({ type: 'BEGIN' }) } as const)
    : ({
        label: t('contact.resend'),
        disabled: !mayResend,
        onPress: () => send({ type: 'RESEND' }),
      } as const);
  return (
    <KioskScreen
      screenId="forgottenPassword.codeRefused"
      title={t(`forgottenPassword.codeRefused.${refusal}.title`)}
      lead={t(`forgottenPassword.codeRefused.${refusal}.lead`)}
      actions={
        <Actions>
          <PrimaryButton icon={RefreshIcon} {...another} />
          <NewCodeButton send={send} />
          <SecondaryButton label={t('shell.action.home')} onPress={() => send({ type: 'LEAVE' })} />
        </Actions>
      }
    >
      <NoticeBox
        tone="warning"
        lines={[
          { id: 'nothingChanged', icon: InfoIcon, content: t('forgottenPassword.codeRefused.nothingChanged') },
          ...useOtherWays(),
        ]}
      />
    </KioskScreen>
  );
}

/** Counted for everybody alike, known or not (P08): until when, and what helps meanwhile. */
export function Paused({ context, send }: Props) {
  const t = useTexts();
  const { pausedUntil, asked, contact, contacts } = context;
  if (pausedUntil === undefined) throw new Error('nothing was refused');
  const byLetter = contact?.kind === 'letter';
  const kind = asked !== 'send' ? 'tries' : byLetter ? 'letter' : 'codes';
  const mayHaveCode = kind === 'codes';
  return (
    <KioskScreen
      screenId="forgottenPassword.paused"
      title={t(`forgottenPassword.paused.${kind}.title`)}
      lead={
        <RichText
          of={`forgottenPassword.paused.${kind}.lead`}
          values={{ moment: formatMoment(pausedUntil, t.language) }}
        />
      }
      actions={
        <Actions arrangement="many">
          {mayHaveCode ? (
            <>
              <PrimaryButton label={t('forgottenPassword.paused.useCode')} onPress={() => send({ type: 'USE_CODE' })} />
              <NewCodeButton send={send} />
              <SecondaryButton label={t('shell.action.home')} onPress={() => send({ type: 'LEAVE' })} />
            </>
          ) : (
            <LastWays send={send} />
          )}
          {asked === 'send' && contacts.length > 1 && (
            <SecondaryButton
              label={t('forgottenPassword.otherContacts')}
              onPress={() => send({ type: 'OTHER_CONTACTS' })}
            />
          )}
        </Actions>
      }
    >
      <NoticeBox tone="warning" lines={[usePhoneLine(context.caisse), ...useOtherWays()]} />
    </KioskScreen>
  );
}

/**
 * The visit was slower than what the code gave, or the password changed elsewhere: one begins again (A29). A letter serves
 * once more. What may have been saved is said first (I4).
 */
export function TimeOver({ context, send }: Props) {
  const t = useTexts();
  const { byLetter, mayBeSaved } = context;
  const others = useOtherWays();
  const [title, lead, next] = mayBeSaved
    ? (['delay.outcomeUnknown.password', 'delay.outcomeUnknown.lead', 'delay.outcomeUnknown.tryNew'] as const)
    : ([
        'forgottenPassword.timeOver.title',
        'forgottenPassword.timeOver.lead',
        byLetter ? 'forgottenPassword.timeOver.notSavedLetter' : 'forgottenPassword.timeOver.notSaved',
      ] as const);
  return (
    <KioskScreen
      screenId="forgottenPassword.timeOver"
      title={t(title)}
      lead={t(lead)}
      actions={
        <Actions arrangement="many">
          <PrimaryButton
            label={t(byLetter ? 'forgottenPassword.codeRefused.again' : 'forgottenPassword.startAgain')}
            icon={RefreshIcon}
            onPress={() => send({ type: 'RETRY' })}
          />
          {byLetter && (
            <SecondaryButton
              label={t('forgottenPassword.codeRefused.newRequest')}
              onPress={() => send({ type: 'BEGIN' })}
            />
          )}
          <NewCodeButton send={send} />
          <SecondaryButton label={t('shell.action.home')} onPress={() => send({ type: 'LEAVE' })} />
        </Actions>
      }
    >
      <NoticeBox lines={[{ id: 'next', icon: InfoIcon, content: t(next) }, ...others]} />
    </KioskScreen>
  );
}
