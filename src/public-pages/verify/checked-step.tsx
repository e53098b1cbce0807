import type { ComponentChildren } from 'preact';
import { formatLegalDate, parisDateOf } from '#domain/time/french-time.ts';
import { CircleXIcon, InfoIcon, TriangleAlertIcon } from '#ui/icons/interface-icons.tsx';
import { TitledPage } from '../page.tsx';
import { refusalText } from '../refusals.ts';
import { useTexts } from '../texts.ts';
import type { CheckedSeal, RegisterWord } from './check-seal.ts';
import { SealedValues } from './sealed-values.tsx';
import { SpecimenBand } from './specimen-band.tsx';
import { useVerifyTexts } from './texts.ts';

interface CheckedStepProps {
  readonly checked: CheckedSeal;
  /** Another document. */
  readonly onAgain: () => void;
  /** The same one. */
  readonly onRetry: () => void;
}

/** What came of a seal that was read. Never « authentic »: only the paper in the hand can be, and people compare it. */
export function CheckedStep({ checked, onAgain, onRetry }: CheckedStepProps) {
  const t = useVerifyTexts();
  const again = (
    <button type="button" class="public-quiet" onClick={onAgain}>
      {t('verify.again')}
    </button>
  );
  if (checked.kind === 'sealed') {
    return <Sealed {...checked} onRetry={onRetry} again={again} />;
  }
  if (checked.kind === 'noKeys' || checked.kind === 'newerThanKeys') {
    return (
      <TitledPage title={t('verify.newerThanKeys.title')} lead={<WhyNoKey checked={checked} />}>
        <button type="button" class="public-action" onClick={onRetry}>
          {t('verify.newerThanKeys.retry')}
        </button>
        {again}
      </TitledPage>
    );
  }
  return (
    <TitledPage title={t(`verify.${checked.kind}.title`)}>
      <Verdict tone={checked.kind === 'tooOld' ? 'unsure' : 'refuse'}>{t(`verify.${checked.kind}.lead`)}</Verdict>
      {again}
    </TitledPage>
  );
}

function WhyNoKey({ checked }: { readonly checked: Extract<CheckedSeal, { kind: 'noKeys' | 'newerThanKeys' }> }) {
  const t = useVerifyTexts();
  const shared = useTexts();
  if (checked.kind === 'newerThanKeys') return <>{t('verify.newerThanKeys.lead')}</>;
  return <>{checked.failure === 'offline' ? t('verify.notice.noKeys') : refusalText(checked.failure, shared)}</>;
}

interface SealedProps extends Pick<CheckedStepProps, 'onRetry'> {
  readonly fields: (CheckedSeal & { kind: 'sealed' })['fields'];
  readonly register: RegisterWord;
  readonly again: ComponentChildren;
}

function Sealed({ fields, register, onRetry, again }: SealedProps) {
  const t = useVerifyTexts();
  const specimen = fields.isSpecimen && <SpecimenBand />;
  if (isRefusal(register)) {
    return (
      <TitledPage title={t(`verify.${register.kind}.title`)}>
        {specimen}
        <Verdict tone="refuse">{t(`verify.${register.kind}.lead`)}</Verdict>
        {again}
      </TitledPage>
    );
  }
  return (
    <TitledPage title={t('verify.sealed.title')} lead={t('verify.sealed.lead')}>
      {specimen}
      {register.kind === 'unchecked' ? (
        <Unchecked {...register} onRetry={onRetry} />
      ) : (
        <Verdict tone="compare">{t('verify.sealed.known')}</Verdict>
      )}
      <SealedValues fields={fields} />
      <Verdict tone="compare">{t('verify.sealed.differs')}</Verdict>
      {again}
    </TitledPage>
  );
}

type Refusal = { readonly kind: 'withdrawn' | 'unknown' };

const isRefusal = (register: RegisterWord): register is Refusal =>
  register.kind === 'withdrawn' || register.kind === 'unknown';

function Unchecked({
  since,
  failure,
  onRetry,
}: Extract<RegisterWord, { kind: 'unchecked' }> & Pick<CheckedStepProps, 'onRetry'>) {
  const t = useVerifyTexts();
  const shared = useTexts();
  const day = formatLegalDate(parisDateOf(since), t.language);
  return (
    <>
      <Verdict tone="unsure">{t('verify.sealed.unchecked', { day })}</Verdict>
      {failure !== 'offline' && <p>{refusalText(failure, shared)}</p>}
      <button type="button" class="public-action" onClick={onRetry}>
        {t('verify.sealed.retry')}
      </button>
    </>
  );
}

const toneIcons = { compare: InfoIcon, unsure: TriangleAlertIcon, refuse: CircleXIcon } as const;

/** The sentence that counts, with its sign: never by colour alone (A20). */
function Verdict({ tone, children }: { readonly tone: keyof typeof toneIcons; readonly children: ComponentChildren }) {
  const ToneIcon = toneIcons[tone];
  return (
    <p class="verify-verdict" data-tone={tone}>
      <ToneIcon />
      <span>{children}</span>
    </p>
  );
}
