import { cardPolicy } from '#domain/throttle/policy.ts';
import { formatMoment } from '#domain/time/french-time.ts';
import { CardBirthDate } from '#kiosk/steps/card/card-birth-date.tsx';
import { CardProblem as SharedCardProblem } from '#kiosk/steps/card/card-problem.tsx';
import { InsertCard as SharedInsertCard } from '#kiosk/steps/card/insert-card.tsx';
import { KnownAnswers } from '#kiosk/steps/known-answers.tsx';
import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { RichText } from '#kiosk/texts/rich-text.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { ChoiceList } from '#ui/controls/choice-list.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { ArrowRightIcon, HandHelpingIcon } from '#ui/icons/interface-icons.tsx';
import { CreditCardIcon, IdCardIcon } from '#ui/icons/service-icons.tsx';
import { Explanation, HomeButton } from './parts.tsx';
import type { Props } from './screen.ts';
import { useStep } from './steps.ts';

/** The card proves the person, and spares number and birth date. */
export function Method({ context, send }: Props) {
  const t = useTexts();
  const title = t('card.method.title');
  const choices = {
    card: {
      id: 'card',
      label: t('card.method.card'),
      detail: t('createAccount.method.card.lead'),
      icon: CreditCardIcon,
    },
    declared: {
      id: 'declared',
      label: t('card.method.declared'),
      detail: t('createAccount.method.declared.lead'),
      icon: IdCardIcon,
    },
  };
  return (
    <KioskScreen screenId="createAccount.method" step={useStep('civilStatus')} title={title} contentPlace="end">
      <ChoiceList
        label={title}
        choices={context.policy.identification.map((method) => choices[method])}
        onChoose={(id) => send({ type: 'CHOOSE_METHOD', method: id === 'card' ? 'card' : 'declared' })}
      />
    </KioskScreen>
  );
}

export function InsertCard({ context, send }: Props) {
  const t = useTexts();
  return (
    <SharedInsertCard
      screenId="createAccount.insertCard"
      step={useStep('civilStatus')}
      context={context}
      stay={t('createAccount.card.stay')}
      onNoCard={() => send({ type: 'NO_CARD' })}
    />
  );
}

export function CardProblem({ context, send }: Props) {
  return (
    <SharedCardProblem
      screenId="createAccount.cardProblem"
      context={context}
      onNoCard={() => send({ type: 'NO_CARD' })}
    />
  );
}

export function DateBesideCard({ context, send }: Props) {
  return (
    <CardBirthDate
      screenId="createAccount.cardBirthDate"
      step={useStep('civilStatus')}
      context={context}
      onAnswer={(birthDate) => send({ type: 'BIRTH_DATE_GIVEN', birthDate })}
    />
  );
}

/** Three wrong dates: that says nothing against the person, who may go on without the card. */
export function CardBlocked({ context, send }: Props) {
  const t = useTexts();
  const { pausedUntil = context.now(), policy } = context;
  const moment = formatMoment(pausedUntil, t.language);
  return (
    <Explanation
      screenId="createAccount.cardBlocked"
      title={t('card.blocked.title')}
      lead={<RichText of="card.blocked.lead" values={{ dates: cardPolicy.wrongDates, moment }} />}
      tone="warning"
      lines={[{ id: 'agent', icon: HandHelpingIcon, content: t('card.agent') }]}
    >
      {policy.identification.includes('declared') ? (
        <>
          <PrimaryButton label={t('card.withoutCard')} onPress={() => send({ type: 'NO_CARD' })} />
          <HomeButton send={send} />
        </>
      ) : (
        <HomeButton send={send} isFirst />
      )}
    </Explanation>
  );
}

/** The card has served: nobody leaves it in the reader. */
export function CardChecked({ context, send }: Props) {
  const t = useTexts();
  return (
    <KioskScreen
      screenId="createAccount.cardChecked"
      step={useStep('civilStatus')}
      title={t('createAccount.cardChecked.title')}
      lead={t('createAccount.cardChecked.lead')}
      personal
      actions={
        <Actions>
          <PrimaryButton
            label={t('shell.action.continue')}
            icon={ArrowRightIcon}
            iconPlace="after"
            onPress={() => send({ type: 'CONFIRM' })}
          />
        </Actions>
      }
    >
      <KnownAnswers
        known={context.known}
        fields={['nir', 'birthDate']}
        fixed={['nir', 'birthDate']}
        onChange={() => undefined}
      />
    </KioskScreen>
  );
}
