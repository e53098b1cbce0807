import { usePress } from '../controls/press.ts';
import { TouchButton } from '../controls/touch-button.tsx';
import { PointerIcon } from '../icons/attract-icons.tsx';
import type { IconComponent } from '../icons/icon.tsx';
import { StatusPill, type StatusPillProps } from './status-pill.tsx';

export interface AttractService {
  readonly id: string;
  readonly label: string;
  /** What it lacks now, in a few words. */
  readonly note?: string | undefined;
  readonly icon: IconComponent;
}

export interface AttractLanguage {
  readonly id: string;
  /** In its own script, never a flag. */
  readonly ownName: string;
  readonly direction: 'ltr' | 'rtl';
}

/** What a terminal in service adds to the static page. */
export interface AttractReady {
  /** « Bonjour. » and « Que venez-vous faire ? » */
  readonly greeting: readonly string[];
  /** « Touchez l'écran pour commencer » */
  readonly start: string;
  readonly servicesLabel: string;
  readonly services: readonly AttractService[];
  readonly languagesLabel: string;
  /** Shown from two languages on. */
  readonly languages: readonly AttractLanguage[];
  readonly language: string;
  readonly onStart: () => void;
  readonly onService: (id: string) => void;
  readonly onLanguage: (id: string) => void;
}

export interface AttractLayoutProps {
  readonly product: string;
  readonly site?: string | undefined;
  readonly network?: StatusPillProps | undefined;
  readonly time?: string | undefined;
  /** « Un instant… », until the terminal knows its services. */
  readonly waiting: string;
  readonly ready?: AttractReady | undefined;
}

/** The number of services named here; the others follow after the first touch. */
const namedServices = 6;

/**
 * The screen that waits for a visitor. Without `ready` it is, to the letter, the static HTML that paints before the
 * script (attract-static.html beside this file): the script then joins without moving anything.
 * A touch on empty ground starts too.
 */
export function AttractLayout({ product, site, network, time, waiting, ready }: AttractLayoutProps) {
  return (
    <main class="attract">
      {ready && <Ground onPress={ready.onStart} />}
      <header class="attract-header">
        <div>
          <p class="attract-product">{product}</p>
          {site !== undefined && <p class="attract-site">{site}</p>}
        </div>
        {(network || time !== undefined) && (
          <div class="attract-state">
            {network && <StatusPill {...network} />}
            {time !== undefined && <p class="attract-time">{time}</p>}
          </div>
        )}
      </header>
      {ready ? <Offer {...ready} /> : <p class="attract-wait">{waiting}</p>}
    </main>
  );
}

/** Silent: the button says the same. */
function Ground({ onPress }: { readonly onPress: () => void }) {
  return <div class="attract-ground" aria-hidden="true" {...usePress(onPress)} />;
}

function Offer(ready: AttractReady) {
  const { greeting, start, services, languages, language, onStart, onService, onLanguage } = ready;
  return (
    <>
      <h1 class="attract-greeting">
        {greeting.map((line) => (
          <span key={line}>{`${line} `}</span>
        ))}
      </h1>
      {services.length > 0 && (
        <ul class="attract-services" aria-label={ready.servicesLabel}>
          {services.slice(0, namedServices).map(({ id, label, note, icon: Icon }) => (
            <li key={id}>
              <TouchButton class="attract-service" data-service={id} onPress={() => onService(id)}>
                <Icon />
                <span>
                  <span>{label}</span>
                  {note !== undefined && <span class="attract-service-note">{note}</span>}
                </span>
              </TouchButton>
            </li>
          ))}
        </ul>
      )}
      <div class="attract-foot">
        {languages.length > 1 && (
          <div class="attract-languages" role="group" aria-label={ready.languagesLabel}>
            {languages.map(({ id, ownName, direction }) => (
              <TouchButton
                key={id}
                class="attract-language"
                lang={id}
                dir={direction}
                data-language={id}
                aria-pressed={id === language}
                onPress={() => onLanguage(id)}
              >
                {ownName}
              </TouchButton>
            ))}
          </div>
        )}
        <TouchButton class="attract-start" onPress={onStart}>
          <PointerIcon />
          <span>{start}</span>
        </TouchButton>
      </div>
    </>
  );
}
