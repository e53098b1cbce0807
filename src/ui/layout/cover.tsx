import { useLayoutEffect, useRef } from 'preact/hooks';

export interface CoverProps {
  /** « Vos informations sont effacées. » */
  readonly message: string;
}

/** Hides everything while a session is wiped: above dialogs too, since it joins the browser's top layer. */
export function Cover({ message }: CoverProps) {
  const cover = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const element = cover.current;
    if (element && 'showPopover' in element) element.showPopover();
  }, []);

  return (
    <div class="cover" ref={cover} popover="manual" role="status">
      <p class="cover-message">{message}</p>
    </div>
  );
}
