import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Tells when a place, or anything that stands directly in its content, has another size: a text that comes later, a
 * typeface that arrives. Looked up anew after each drawing, since what stands there changes. The browser tells once for each
 * place that is new, after its layout and before it paints: asking for sizes then costs no layout of its own.
 *
 * @param places found in the page at that time
 */
export function useSizes(places: () => readonly (Element | null | undefined)[], onSize: () => void): void {
  const latest = useRef(onSize);
  latest.current = onSize;
  const observer = useRef<ResizeObserver | null>(null);
  const watched = useRef(new Set<Element>());

  useLayoutEffect(() => {
    const seen = new ResizeObserver(() => latest.current());
    observer.current = seen;
    return () => seen.disconnect();
  }, []);

  useLayoutEffect(() => {
    const now = new Set(places().filter((place) => place != null));
    for (const element of watched.current) if (!now.has(element)) observer.current?.unobserve(element);
    for (const element of now) if (!watched.current.has(element)) observer.current?.observe(element);
    watched.current = now;
  });
}
