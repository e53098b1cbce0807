import { useLayoutEffect, useRef } from 'preact/hooks';

export interface CoverProps {
  /** « Vos informations sont effacées. » */
  readonly message: string;
  /** A reminder for leaving, below it. */
  readonly note?: string | undefined;
}

/** Hides everything while a session is wiped: above dialogs too, since it joins the browser's top layer. */
export function Cover({ message, note }: CoverProps) {
  const cover = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const element = cover.current;
    if (element && 'showPopover' in element) element.showPopover();
  }, []);

  return (
    <div class="cover" ref={cover} popover="manual" role="status">
      <div>
        <p class="cover-message">{message}</p>
        {note !== undefined && <p class="cover-note">{note}</p>}
      </div>
    </div>
  );
}
