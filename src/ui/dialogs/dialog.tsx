import type { ComponentChildren, TargetedEvent } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { ScrollZone, type ScrollLabels } from '../layout/scroll-zone.tsx';
import type { IconComponent } from '../icons/icon.tsx';

export interface DialogProps {
  readonly title: string;
  readonly icon?: IconComponent | undefined;
  readonly lead?: ComponentChildren;
  readonly children?: ComponentChildren;
  /** Its buttons, in an `Actions`; the one with `takesFocus` has focus at first, else the heading. */
  readonly actions: ComponentChildren;
  /** Escape on a hardware keyboard: does what the harmless button does. */
  readonly onDismiss: () => void;
  readonly scrollLabels: ScrollLabels;
  /** `alert` interrupts: it is read out at once. */
  readonly kind?: 'plain' | 'alert' | undefined;
}

/** Gives focus back to where it was, or to the heading of the screen when that element has disappeared. */
function focusBehind(before: Element | null): void {
  const isThere = before instanceof HTMLElement && before !== document.body && before.isConnected;
  const target = isThere ? before : document.querySelector<HTMLElement>('main h1');
  target?.focus({ preventScroll: true });
}

/**
 * A panel over everything: the rest of the page is inert and dimmed, focus stays inside and returns when the panel
 * closes. It is open as long as it is rendered.
 */
export function Dialog(props: DialogProps) {
  const { title, icon: Icon, lead, children, actions, onDismiss, scrollLabels, kind = 'plain' } = props;
  const id = useId();
  const panel = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);

  useLayoutEffect(() => {
    const dialog = panel.current;
    if (dialog === null) return undefined;
    const before = document.activeElement;
    if (!dialog.open) dialog.showModal();
    const first = dialog.querySelector<HTMLElement>('[data-takes-focus="true"]');
    (first ?? heading.current)?.focus({ preventScroll: true });
    return () => {
      dialog.close();
      focusBehind(before);
    };
  }, []);

  const onCancel = (event: TargetedEvent<HTMLDialogElement>): void => {
    event.preventDefault();
    onDismiss();
  };

  const onKeyDown = (event: TargetedEvent<HTMLDialogElement, KeyboardEvent>): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    if (!event.repeat) onDismiss();
  };

  return (
    <dialog
      ref={panel}
      class="dialog"
      role={kind === 'alert' ? 'alertdialog' : 'dialog'}
      aria-labelledby={`${id}-title`}
      aria-describedby={lead === undefined ? undefined : `${id}-lead`}
      onCancel={onCancel}
      onKeyDown={onKeyDown}
    >
      <ScrollZone class="dialog-body" labels={scrollLabels}>
        <div class="dialog-head">
          {Icon && (
            <span class="dialog-icon">
              <Icon />
            </span>
          )}
          <h2 class="dialog-title" id={`${id}-title`} ref={heading} tabIndex={-1}>
            {title}
          </h2>
        </div>
        {lead !== undefined && (
          <div class="dialog-lead" id={`${id}-lead`}>
            {lead}
          </div>
        )}
        {children !== undefined && <div class="dialog-content">{children}</div>}
      </ScrollZone>
      <div class="dialog-actions">{actions}</div>
    </dialog>
  );
}
