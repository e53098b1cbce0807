import { useState } from 'preact/hooks';
import { caisses } from '#domain/caisse/caisse.ts';
import { messageRead } from '#machines/messages/context.ts';
import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { usePageLabels } from '#kiosk/steps/file/page-labels.ts';
import { useFigures } from '#kiosk/steps/file/use-figures.ts';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Pager } from '#ui/controls/pager.tsx';
import { useRootMode } from '#ui/modes/use-root-mode.ts';
import type { Reserved } from '#ui/messages/row-pages.ts';
import { bodyPages } from './body-pages.ts';
import type { Props } from './screen.ts';

/** One message, page by page. What it says is in its own language, whatever that of the session is; its title says nothing (P21, P42). */
export function OneMessage({ context }: Props) {
  const t = useTexts();
  const { day } = useFigures();
  const labels = usePageLabels();
  const mode = useRootMode();
  const { direction, sentOn, head, body } = messageRead(context);
  const { website } = caisses[context.caisse];
  const pages = bodyPages(body, mode, headHeight(head.subject, head.attachments > 0, mode.textSize));
  const [wanted, setWanted] = useState(0);
  const page = Math.min(wanted, pages.length - 1);
  return (
    <KioskScreen screenId="messages.message" title={t(`messages.message.title.${direction}`)} personal>
      <div class="tiles" data-amount="list" data-size={mode.textSize}>
        <article class="message">
          <h2 class="message-subject" lang={MESSAGE_LANGUAGE}>
            {head.subject}
          </h2>
          <p class="message-facts">
            {t(`messages.topic.${head.topic}`)} · {t(`messages.message.date.${direction}`, { date: day(sentOn) })}
          </p>
          {head.attachments > 0 && (
            <p class="message-facts">{t('messages.message.attachments', { count: head.attachments, website })}</p>
          )}
          <div class="message-body" lang={MESSAGE_LANGUAGE}>
            {pages[page]?.map((paragraph, index) => (
              <p key={index}>{paragraph}</p>
            ))}
          </div>
        </article>
        {pages.length > 1 && <Pager page={page} pages={pages.length} onTurn={setWanted} labels={labels} />}
      </div>
    </KioskScreen>
  );
}

/** Caisses write in French, and are written to in it. */
const MESSAGE_LANGUAGE = 'fr';

/** In units of the drawing: characters of a line of the subject, the heights of its lines, and of what stands below it. */
const SUBJECT_LINE = 38;
const SUBJECT_HEIGHT = 48;
const FACTS_HEIGHT = 42;
/** A note of papers takes two lines. */
const ATTACHMENTS_HEIGHT = 76;
const PADDING = 80;

function headHeight(subject: string, hasAttachments: boolean, textSize: number): Reserved {
  const scale = textSize / 100;
  const lines = Math.ceil((subject.length * scale) / SUBJECT_LINE);
  const words = lines * SUBJECT_HEIGHT + FACTS_HEIGHT + (hasAttachments ? ATTACHMENTS_HEIGHT : 0);
  const height = PADDING + scale * words;
  return { portrait: height, landscape: height };
}
