import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { FrontScreen } from '#machines/kiosk/screens.ts';
import type { KioskActor } from '#kiosk/terminal/kiosk-actor.ts';
import { useTexts } from '#kiosk/texts/texts.ts';
import { AttractLayout } from '#ui/layout/attract-layout.tsx';
import { Cover } from '#ui/layout/cover.tsx';

interface FrontPageProps {
  readonly screen: FrontScreen | 'waiting';
  readonly kiosk: KioskActor;
}

type LatePage = ComponentType<{ readonly kiosk: KioskActor }>;

/** Pages that a kiosk in service never shows: they are loaded when they are. */
const latePages: Readonly<Partial<Record<FrontScreen | 'waiting', () => Promise<LatePage>>>> = {
  fault: async () => (await import('./closed-pages.tsx')).Fault,
  outOfService: async () => (await import('./closed-pages.tsx')).Closed,
  unconfigured: async () => (await import('./installation-pages.tsx')).Unconfigured,
  fingerprint: async () => (await import('./installation-pages.tsx')).Fingerprint,
};

/** The kiosk's own pages: before a session, after one, and when nobody can be served. */
export function FrontPage({ screen, kiosk }: FrontPageProps) {
  const t = useTexts();
  const Late = useLatePage(screen);
  if (screen === 'wiping') return <Cover message={t('shell.ending.erasing')} />;
  if (screen === 'erased') return <Cover message={t('shell.ending.erased')} note={t('shell.ending.takePaper')} />;
  return Late ? <Late kiosk={kiosk} /> : <AttractLayout product={t('shell.product')} waiting={t('shell.waiting')} />;
}

function useLatePage(screen: FrontScreen | 'waiting'): LatePage | undefined {
  const [page, setPage] = useState<{ readonly screen: string; readonly Page: LatePage }>();
  useEffect(() => {
    let wanted = true;
    // A page that cannot be loaded leaves « Un instant… »: the kiosk tries again by itself.
    latePages[screen]?.().then(
      (Page) => wanted && setPage({ screen, Page }),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [screen]);
  return page?.screen === screen ? page.Page : undefined;
}
