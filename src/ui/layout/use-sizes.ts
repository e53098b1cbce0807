import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Tells when a place, or anything that stands directly in its content, has another size: a text that comes later, a
 * typeface that arrives. Looked up anew after each drawing, since what stands there changes.
 *
 * @param places found in the page at that time
 */
export function useSizes(places: () => readonly (Element | null | undefined)[], onSize: () => void): void {
  const latest = useRef(onSize);
  latest.current = onSize;
  const observer = useRef<ResizeObserver | null>(null);
  const watched = useRef(new Set<Element>());

  useEffect(() => {
    const seen = new ResizeObserver(() => latest.current());
    observer.current = seen;
    for (const element of watched.current) seen.observe(element);
    return () => seen.disconnect();
  }, []);

  useLayoutEffect(() => {
    const now = new Set(places().filter((place) => place != null));
    for (const element of watched.current) if (!now.has(element)) observer.current?.unobserve(element);
    for (const element of now) if (!watched.current.has(element)) observer.current?.observe(element);
    watched.current = now;
  });
}
