import type { ComponentChild } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { AnyActorRef, AnyMachineSnapshot } from 'xstate';
import type { JourneyId } from '#domain/journey/journey.ts';
import type { RestingMeta, WaitingMeta } from '#machines/common/screen-meta.ts';
import { textsIn } from '#kiosk/texts/texts-in.ts';
import { TextsProvider, useTexts } from '#kiosk/texts/texts.ts';
import type { Journey } from './journey.ts';
import { useKeepsPrevious } from './use-keeps-previous.ts';
import { useSelector } from './use-selector.ts';
import { WaitingScreen } from './waiting-screen.tsx';

interface JourneyViewProps {
  readonly id: JourneyId;
  readonly journey: Journey;
  readonly actor: AnyActorRef;
}

/** The screen of the journey that runs, with its texts. */
export function JourneyView(props: JourneyViewProps) {
  const { language } = useTexts();
  const texts = useMemo(() => textsIn(language, props.journey.texts), [language, props.journey]);
  return (
    <TextsProvider value={texts}>
      <ScreenNow {...props} />
    </TextsProvider>
  );
}

function ScreenNow({ id, journey, actor }: JourneyViewProps) {
  const snapshot = useSelector(actor, (now: AnyMachineSnapshot) => now);
  const meta = metaOf(snapshot);
  const rested = useRef<ComponentChild>(undefined);
  const keeps = useKeepsPrevious(meta && 'waitingFor' in meta ? meta : undefined, rested.current !== undefined);

  if (meta === undefined) return rested.current;
  if ('waitingFor' in meta)
    return keeps ? rested.current : <WaitingScreen journey={id} words={journey.waits[meta.waitingFor]} />;
  const Screen = journey.screens[meta.screen];
  if (!Screen) throw new Error(`journey ${id} has no screen ${meta.screen}`);
  rested.current = (
    <Screen
      key={meta.screen}
      context={snapshot.context as unknown}
      send={(event) => actor.send(event as { type: string })}
    />
  );
  return rested.current;
}

type Meta = RestingMeta<string> | WaitingMeta<string>;

function metaOf(snapshot: AnyMachineSnapshot): Meta | undefined {
  const metas = Object.values(snapshot.getMeta() as Readonly<Record<string, Meta | undefined>>);
  return metas.find((meta) => meta !== undefined);
}
