import { birthPlaces, civilities } from '#domain/account/creation.ts';
import { caisses } from '#domain/caisse/caisse.ts';
import { cardPolicy } from '#domain/throttle/policy.ts';
import { formatMoment } from '#domain/time/french-time.ts';
import { BirthDateQuestion } from '#kiosk/steps/birth-date-question.tsx';
import { BirthNameQuestion, NameQuestion } from '#kiosk/steps/birth-name-question.tsx';
import { CardBirthDate } from '#kiosk/steps/card/card-birth-date.tsx';
import { CardProblem as SharedCardProblem } from '#kiosk/steps/card/card-problem.tsx';
import { InsertCard as SharedInsertCard } from '#kiosk/steps/card/insert-card.tsx';
import { KnownAnswers } from '#kiosk/steps/known-answers.tsx';
import { NirQuestion } from '#kiosk/steps/nir-question.tsx';
import { identityPostalCodeWords, PostalCodeQuestion } from '#kiosk/steps/postal-code-question.tsx';
import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { RichText } from '#kiosk/texts/rich-text.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { ChoiceList } from '#ui/controls/choice-list.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { ArrowRightIcon, HandHelpingIcon } from '#ui/icons/interface-icons.tsx';
import { CreditCardIcon, IdCardIcon } from '#ui/icons/service-icons.tsx';
import { Explanation, HomeButton } from './parts.tsx';
import { ChoiceQuestion, YesNoQuestion } from './choices.tsx';
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

/** « Je possède un numéro de Sécurité sociale » (#173). */
export function HasNumber({ send }: Props) {
  const t = useTexts();
  return (
    <YesNoQuestion
      screenId="createAccount.hasNumber"
      title={t('createAccount.hasNumber.title')}
      lead={t('createAccount.hasNumber.lead')}
      given={undefined}
      onAnswer={(hasNumber) => send({ type: 'HAS_NUMBER', hasNumber })}
    />
  );
}

export function TypedNir({ context, send }: Props) {
  return (
    <NirQuestion
      screenId="createAccount.nir"
      step={useStep('civilStatus')}
      initial={context.known.nir}
      onAnswer={(nir) => send({ type: 'NIR_GIVEN', nir })}
    />
  );
}

export function Civility({ context, send }: Props) {
  const t = useTexts();
  return (
    <ChoiceQuestion
      screenId="createAccount.civility"
      title={t('createAccount.civility.title')}
      options={civilities}
      wordOf={(civility) => t(`createAccount.civility.${civility}`)}
      given={context.answers.civility}
      onAnswer={(civility) => send({ type: 'CIVILITY_GIVEN', civility })}
    />
  );
}

export function TypedBirthName({ context, send }: Props) {
  return (
    <BirthNameQuestion
      screenId="createAccount.birthName"
      step={useStep('civilStatus')}
      initial={context.known.birthName}
      onAnswer={(birthName) => send({ type: 'BIRTH_NAME_GIVEN', birthName })}
    />
  );
}

export function TypedFirstNames({ context, send }: Props) {
  const t = useTexts();
  return (
    <NameQuestion
      screenId="createAccount.firstNames"
      step={useStep('civilStatus')}
      title={t('createAccount.firstNames.title')}
      label={t('createAccount.firstNames.label')}
      hint={t('createAccount.firstNames.hint')}
      initial={context.answers.firstNames}
      onAnswer={(firstNames) => send({ type: 'FIRST_NAMES_GIVEN', firstNames })}
    />
  );
}

/** « Nom d'usage (facultatif) » (#173): who has none says so with one touch. */
export function TypedUsedName({ context, send }: Props) {
  const t = useTexts();
  return (
    <NameQuestion
      screenId="createAccount.usedName"
      step={useStep('civilStatus')}
      title={t('createAccount.usedName.title')}
      label={t('createAccount.usedName.label')}
      hint={t('createAccount.usedName.hint')}
      initial={context.answers.usedName ?? undefined}
      aside={
        <SecondaryButton
          label={t('createAccount.usedName.none')}
          onPress={() => send({ type: 'USED_NAME_GIVEN', usedName: null })}
        />
      }
      onAnswer={(usedName) => send({ type: 'USED_NAME_GIVEN', usedName })}
    />
  );
}

export function TypedBirthDate({ context, send }: Props) {
  return (
    <BirthDateQuestion
      screenId="createAccount.birthDate"
      step={useStep('civilStatus')}
      initial={context.known.birthDate}
      onAnswer={(birthDate) => send({ type: 'BIRTH_DATE_GIVEN', birthDate })}
    />
  );
}

/** « Plus de 15 ans » (#171). */
export function TooYoung({ context, send }: Props) {
  const t = useTexts();
  const { ownAccountAfterYears: years } = caisses[context.caisse];
  return (
    <Explanation
      screenId="createAccount.tooYoung"
      title={t('createAccount.tooYoung.title', { years })}
      lead={t('createAccount.tooYoung.lead', { years })}
      lines={[{ id: 'agent', icon: HandHelpingIcon, content: t('createAccount.agentWithPapers') }]}
    >
      {context.holder ? (
        <HomeButton send={send} isFirst />
      ) : (
        <>
          <PrimaryButton
            label={t('createAccount.tooYoung.correct')}
            onPress={() => send({ type: 'CHANGE', field: 'birthDate' })}
          />
          <HomeButton send={send} />
        </>
      )}
    </Explanation>
  );
}

export function BirthPlace({ context, send }: Props) {
  const t = useTexts();
  return (
    <ChoiceQuestion
      screenId="createAccount.birthPlace"
      title={t('createAccount.birthPlace.title')}
      options={birthPlaces}
      wordOf={(place) => t(`createAccount.birthPlace.${place}`)}
      given={context.answers.birthPlace}
      onAnswer={(birthPlace) => send({ type: 'BIRTH_PLACE_GIVEN', birthPlace })}
    />
  );
}

/** « Je réside ou j'étudie en France » (#173). */
export function LivesInFrance({ context, send }: Props) {
  const t = useTexts();
  return (
    <YesNoQuestion
      screenId="createAccount.livesInFrance"
      title={t('createAccount.livesInFrance.title')}
      given={context.answers.livesInFrance}
      onAnswer={(livesInFrance) => send({ type: 'RESIDENCE_GIVEN', livesInFrance })}
    />
  );
}

/** « Lieu de résidence (mon code postal actuel) » (#173). */
export function TypedPostalCode({ context, send }: Props) {
  const t = useTexts();
  return (
    <PostalCodeQuestion
      screenId="createAccount.postalCode"
      step={useStep('civilStatus')}
      words={{
        ...identityPostalCodeWords(t, context.caisse),
        title: t('createAccount.postalCode.title'),
        label: t('createAccount.postalCode.label'),
      }}
      initial={context.known.postalCode}
      onAnswer={(postalCode) => send({ type: 'POSTAL_CODE_GIVEN', postalCode })}
    />
  );
}
