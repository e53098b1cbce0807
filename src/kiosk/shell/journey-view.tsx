import type { ComponentChild } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { AnyActorRef, AnyMachineSnapshot } from 'xstate';
import type { RestingMeta, WaitingMeta } from '#machines/common/screen-meta.ts';
import { createTimers } from '#kiosk/clock.ts';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Waiting } from '#ui/messages/waiting.tsx';
import { KioskScreen } from './frame.tsx';
import type { Journey } from './journey.ts';
import { useSelector } from './use-selector.ts';

type Meta = RestingMeta<string> | WaitingMeta<string>;

/** The screen of the journey that runs. */
export function JourneyView({ journey, actor }: { readonly journey: Journey; readonly actor: AnyActorRef }) {
  const snapshot = useSelector(actor, (now: AnyMachineSnapshot) => now);
  const meta = metaOf(snapshot);
  const rested = useRef<ComponentChild>(undefined);
  const keeps = useKeptFormer(meta, rested.current !== undefined);

  if (meta === undefined) return rested.current;
  if ('waitingFor' in meta)
    return keeps ? rested.current : <WaitingScreen journey={journey} waitingFor={meta.waitingFor} />;
  const Screen = journey.screens[meta.screen];
  if (!Screen) throw new Error(`journey ${journey.id} has no screen ${meta.screen}`);
  rested.current = (
    <Screen
      key={meta.screen}
      context={snapshot.context as unknown}
      send={(event) => actor.send(event as { type: string })}
    />
  );
  return rested.current;
}

/** Whether the former screen is still shown: a quick answer never flashes a spinner. */
function useKeptFormer(meta: Meta | undefined, hasFormer: boolean): boolean {
  const waitingFor = meta && 'waitingFor' in meta ? meta.waitingFor : undefined;
  const keepsMs = meta && 'waitingFor' in meta ? meta.keepsFormerScreenMs : 0;
  const [expired, setExpired] = useState<string | undefined>();
  useEffect(() => {
    setExpired(undefined);
    if (waitingFor === undefined) return undefined;
    const timers = createTimers();
    timers.after(keepsMs, () => setExpired(waitingFor));
    return timers.dispose;
  }, [waitingFor, keepsMs]);
  return hasFormer && waitingFor !== undefined && expired !== waitingFor;
}

function WaitingScreen({ journey, waitingFor }: { readonly journey: Journey; readonly waitingFor: string }) {
  const t = useTexts();
  const key = journey.waits[waitingFor];
  const words = t(key ?? 'shell.waiting');
  return (
    <KioskScreen screenId={`${journey.id}.waiting`} title={t(journey.titleKey)}>
      <Waiting label={words} />
    </KioskScreen>
  );
}

function metaOf(snapshot: AnyMachineSnapshot): Meta | undefined {
  const metas = Object.values(snapshot.getMeta() as Readonly<Record<string, Meta | undefined>>);
  return metas.find((meta) => meta !== undefined);
}
