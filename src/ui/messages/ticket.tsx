import type { ComponentChildren } from 'preact';

export interface TicketProps {
  /** Describes the picture, for a screen reader. */
  readonly label: string;
  readonly children: ComponentChildren;
}

/** A picture of the slip: shows what to take, not what to read. */
export function Ticket({ label, children }: TicketProps) {
  return (
    <figure class="ticket" aria-label={label}>
      {children}
    </figure>
  );
}
