import { useEffect, useState } from 'preact/hooks';
import type { HandOverToken } from '#contract/identifiers.ts';
import { openHandOverRoute, phoneHandOverRoute } from '#contract/routes/france-connect.ts';
import { call, callAsBrowser } from './api.ts';
import { every } from './clock.ts';
import { AskedWhetherThere } from './hand-over-question.tsx';
import {
  HandOverCharacters,
  HandOverGone,
  HandOverOpening,
  HandOverOver,
  HandOverMissing,
  HandOverWorking,
  type OpenedHandOver,
  type PhoneShows,
} from './hand-over-steps.tsx';
import type { Failure } from './refusals.ts';

export { HandOverEnded } from './hand-over-steps.tsx';

/** Often enough that the page goes on as soon as the kiosk does. */
const lookEveryMs = 2_000;

interface HandOverPageProps {
  /** From the QR code; undefined for who is back from FranceConnect, or came without one. */
  readonly token: HandOverToken | undefined;
  readonly goTo: (url: string) => void;
}

/**
 * « S'identifier avec FranceConnect » on the visitor's phone (#149). The QR code opens the page, once; « Oui » leads to
 * FranceConnect; back from there the page shows what is typed on the kiosk, and in the end takes its leave by itself.
 */
export function HandOverPage({ token, goTo }: HandOverPageProps) {
  return token === undefined ? <Returned goTo={goTo} /> : <Scanned token={token} goTo={goTo} />;
}

type Opening =
  | { readonly kind: 'opening'; readonly failure?: Failure }
  | { readonly kind: 'gone' }
  | { readonly kind: 'opened'; readonly opened: OpenedHandOver };

function Scanned({ token, goTo }: { readonly token: HandOverToken; readonly goTo: (url: string) => void }) {
  const [opening, setOpening] = useState<Opening>({ kind: 'opening' });
  const open = async () => {
    setOpening({ kind: 'opening' });
    const reply = await call(openHandOverRoute, { token });
    if (reply.kind === 'answer') setOpening({ kind: 'opened', opened: reply.answer });
    else if (reply.kind === 'refused' && reply.problem === 'sessionOver') setOpening({ kind: 'gone' });
    else setOpening({ kind: 'opening', failure: reply.kind === 'offline' ? 'offline' : reply.problem });
  };
  useEffect(() => void open(), []);
  switch (opening.kind) {
    case 'opening':
      return <HandOverOpening failure={opening.failure} onRetry={() => void open()} />;
    case 'gone':
      return <HandOverGone />;
    case 'opened':
      return <AskedWhetherThere opened={opening.opened} goTo={goTo} />;
  }
}

/** Asks again and again what to show, until it is over; then the browser takes its leave of FranceConnect by itself. */
function Returned({ goTo }: { readonly goTo: (url: string) => void }) {
  const [shows, setShows] = useState<PhoneShows>({ kind: 'working' });
  const isUnderWay = shows.kind === 'working' || shows.kind === 'characters';
  const look = async (givesUp: boolean) => {
    const reply = await callAsBrowser(phoneHandOverRoute, { givesUp });
    // Without an answer the page says what it said: the next look brings the rest.
    if (reply.kind !== 'answer') return;
    setShows(reply.answer);
    if (reply.answer.kind === 'over' && reply.answer.leaveUrl !== null) goTo(reply.answer.leaveUrl);
  };
  useEffect(() => void look(false), []);
  useEffect(() => (isUnderWay ? every(lookEveryMs, () => void look(false)) : undefined), [isUnderWay]);
  switch (shows.kind) {
    case 'none':
      return <HandOverMissing />;
    case 'working':
      return <HandOverWorking />;
    case 'characters':
      return <HandOverCharacters shows={shows} onGiveUp={() => void look(true)} />;
    case 'over':
      return <HandOverOver shows={shows} />;
  }
}
