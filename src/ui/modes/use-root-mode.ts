import { useEffect, useState } from 'preact/hooks';
import { readRootMode, sameRootMode, type RootMode } from './root-mode.ts';

/** The same bound as in sizes.css and screen-landscape.css. */
const landscapeQuery = '(min-aspect-ratio: 1/1)';

function currentMode(): RootMode {
  return readRootMode(document.documentElement.dataset, matchMedia(landscapeQuery).matches);
}

/** The comfort mode and the orientation in force; follows both. */
export function useRootMode(): RootMode {
  const [mode, setMode] = useState(currentMode);

  useEffect(() => {
    const follow = (): void => {
      const next = currentMode();
      setMode((previous) => (sameRootMode(previous, next) ? previous : next));
    };
    follow();
    const orientation = matchMedia(landscapeQuery);
    const root = new MutationObserver(follow);
    orientation.addEventListener('change', follow);
    root.observe(document.documentElement, {
      attributeFilter: ['data-text-size', 'data-reach', 'data-motion'],
    });
    return () => {
      orientation.removeEventListener('change', follow);
      root.disconnect();
    };
  }, []);

  return mode;
}
