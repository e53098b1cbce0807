import { useEffect, useState } from 'preact/hooks';
import { checkSeal, currentKeys, type CheckedSeal, type FoundSeal } from './check-seal.ts';
import { CheckedStep } from './checked-step.tsx';
import { findSeal } from './find-seal.ts';
import { ScanStep } from './scan-step.tsx';
import type { VerifyServices } from './services.ts';
import { StartStep, type Notice } from './start-step.tsx';
import { emptyDraft, TypedStep, type Draft } from './typed-step.tsx';
import { TypedAnswer } from './typed-answer.tsx';
import { WorkingStep } from './working-step.tsx';

type Step =
  | { readonly name: 'start'; readonly notice?: Notice | undefined }
  | { readonly name: 'scanning' | 'working' }
  | { readonly name: 'checked'; readonly found: FoundSeal; readonly checked: CheckedSeal }
  | { readonly name: 'typing'; readonly draft: Draft }
  | { readonly name: 'answered'; readonly draft: Draft; readonly outcome: 'matches' | 'doesNotMatch' };

/** What the gateway said when it was last asked for its keys. */
type Gateway = 'notAsked' | 'offline' | 'demonstration' | 'production';

/**
 * Checks the seal of a printed document (#10): scanned, chosen as a photo, or by what one types of the paper. Nothing of it
 * is kept, and it leaves the page with whoever goes.
 */
export function VerifyPage({ services }: { readonly services: VerifyServices }) {
  const [step, setStep] = useState<Step>({ name: 'start' });
  const [gateway, setGateway] = useState<Gateway>('notAsked');
  const { openTheCamera, openCodeReader, readPhoto, keys, now } = services;

  // Asked for at once, so that they are here on a day without a network.
  useEffect(() => void currentKeys(keys, now).then((found) => setGateway(gatewayOf(found))), []);

  useEffect(() => {
    const leave = (): void => setStep({ name: 'start' });
    addEventListener('pagehide', leave);
    return () => removeEventListener('pagehide', leave);
  }, []);

  const start = (notice?: Notice): void => setStep({ name: 'start', notice });

  /** Whoever has left meanwhile, or come back with another paper, hears no more of it. */
  async function workOn(work: () => Promise<Step>): Promise<void> {
    const working: Step = { name: 'working' };
    setStep(working);
    const next = await work().catch((): Step => ({ name: 'start', notice: 'fault' }));
    setStep((current) => (current === working ? next : current));
  }

  async function check(found: FoundSeal): Promise<Step> {
    // Without Web Crypto every seal would seem false.
    if ((globalThis.crypto as Partial<Crypto> | undefined)?.subtle === undefined) {
      return { name: 'start', notice: 'tooOld' };
    }
    return { name: 'checked', found, checked: await checkSeal(found, keys, now) };
  }

  async function checkPhoto(file: File): Promise<Step> {
    const [picture, reader] = await Promise.all([readPhoto(file), openCodeReader().catch(() => undefined)]);
    if (picture === undefined) return { name: 'start', notice: 'notAPhoto' };
    if (reader === undefined) return { name: 'start', notice: 'noReader' };
    const found = await findSeal(reader, picture).catch(() => 'noReader' as const);
    if (found === undefined) return { name: 'start', notice: 'noCode' };
    return typeof found === 'string' ? { name: 'start', notice: found } : await check(found);
  }

  switch (step.name) {
    case 'start':
      return (
        <StartStep
          notice={step.notice ?? (gateway === 'offline' ? 'offline' : undefined)}
          onScan={() => setStep({ name: 'scanning' })}
          onPhoto={(file) => void workOn(() => checkPhoto(file))}
          onType={() => setStep({ name: 'typing', draft: emptyDraft })}
        />
      );
    case 'scanning':
      return (
        <ScanStep
          openTheCamera={openTheCamera}
          openCodeReader={openCodeReader}
          onFound={(found) => void workOn(() => check(found))}
          onEnd={start}
        />
      );
    case 'working':
      return <WorkingStep />;
    case 'checked':
      return (
        <CheckedStep
          checked={step.checked}
          onAgain={() => start()}
          onRetry={() => void workOn(() => check(step.found))}
        />
      );
    case 'typing':
      return (
        <TypedStep
          draft={step.draft}
          onBack={() => start()}
          onAnswer={(outcome, draft) =>
            setStep((current) => (current === step ? { name: 'answered', outcome, draft } : current))
          }
        />
      );
    case 'answered':
      return (
        <TypedAnswer
          outcome={step.outcome}
          isDemonstration={gateway === 'demonstration'}
          onAgain={() => start()}
          onCorrect={() => setStep({ name: 'typing', draft: step.draft })}
        />
      );
  }
}

function gatewayOf(found: Awaited<ReturnType<typeof currentKeys>>): Gateway {
  if (typeof found === 'string') return found === 'offline' ? 'offline' : 'notAsked';
  if (found.failure === 'offline') return 'offline';
  return found.trustList.isDemonstration ? 'demonstration' : 'production';
}
