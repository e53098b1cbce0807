export interface WaitingProps {
  /** What is being done: « Nous vérifions votre code… » */
  readonly label: string;
}

/** Work in progress, in words; three dots breathe slowly for a few seconds, not at all when motion is off (A40). */
export function Waiting({ label }: WaitingProps) {
  return (
    <div class="waiting" role="status">
      <span class="waiting-dots" aria-hidden="true">
        <span />
        <span />
        <span />
      </span>
      <p>{label}</p>
    </div>
  );
}
