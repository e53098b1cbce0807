import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useTexts, type PageKey } from './texts.ts';

interface TitledPageProps {
  readonly title: string;
  readonly lead?: ComponentChildren;
  /** Read out at once: a refusal, or what is going on. */
  readonly status?: ComponentChildren;
  readonly children?: ComponentChildren;
}

interface PageProps extends Omit<TitledPageProps, 'title'> {
  readonly titleKey: PageKey;
}

/** One step of a page, with a title of the texts that all pages share. */
export function Page({ titleKey, ...rest }: PageProps) {
  const t = useTexts();
  return <TitledPage title={t(titleKey)} {...rest} />;
}

/** One step of a page: its heading takes the focus when the step changes (A37). */
export function TitledPage({ title, lead, status, children }: TitledPageProps) {
  const t = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  const statusBox = useRef<HTMLDivElement>(null);
  useEffect(() => heading.current?.focus(), [title]);
  // Whoever touched the button at the end of a long page sees what came of it (I8).
  useEffect(() => {
    if (status) statusBox.current?.scrollIntoView({ block: 'nearest' });
  }, [status]);
  return (
    <main class="public-page">
      <p class="public-product">{t('publicPages.product')}</p>
      <h1 class="public-title" tabIndex={-1} ref={heading}>
        {title}
      </h1>
      {lead !== undefined && <p class="public-lead">{lead}</p>}
      <div role="status" class="public-status" ref={statusBox}>
        {status}
      </div>
      {children}
    </main>
  );
}
