import type { ComponentChildren } from 'preact';

export interface PageLayoutProps {
  /** Whose page this is. */
  readonly organisation: string;
  readonly title: string;
  readonly lead?: ComponentChildren;
  readonly children: ComponentChildren;
  readonly footer?: ComponentChildren;
}

/** A page on a visitor's own phone; its root carries `data-surface="page"`. One column, it scrolls as pages do. */
export function PageLayout({ organisation, title, lead, children, footer }: PageLayoutProps) {
  return (
    <div class="page">
      <header class="page-header">
        <p>{organisation}</p>
      </header>
      <main class="page-main">
        <h1 class="screen-title" tabIndex={-1}>
          {title}
        </h1>
        {lead !== undefined && <div class="screen-lead">{lead}</div>}
        <div class="page-content">{children}</div>
      </main>
      {footer !== undefined && <footer class="page-footer">{footer}</footer>}
    </div>
  );
}
