import type { ComponentChildren } from 'preact';

export interface TicketProps {
  /** What the picture shows, for who does not see it. */
  readonly label: string;
  readonly children: ComponentChildren;
}

/** A slip of paper as it will come out: to show what to take, not to be read from. */
export function Ticket({ label, children }: TicketProps) {
  return (
    <figure class="ticket" aria-label={label}>
      {children}
    </figure>
  );
}
