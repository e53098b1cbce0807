export interface LiveRegionProps {
  /** What just happened; empty when there is nothing to say. */
  readonly text: string;
  /** `assertive` interrupts what is being read. */
  readonly urgency?: 'polite' | 'assertive' | undefined;
}

/** Says a status aloud without moving focus (A39). It stays on the page; only its text changes. */
export function LiveRegion({ text, urgency = 'polite' }: LiveRegionProps) {
  return (
    <div
      class="visually-hidden"
      role={urgency === 'assertive' ? 'alert' : 'status'}
      aria-live={urgency}
      aria-atomic="true"
    >
      {text}
    </div>
  );
}
