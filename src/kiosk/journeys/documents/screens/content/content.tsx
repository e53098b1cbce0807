import { useState } from 'preact/hooks';
import { shownDocument } from '#machines/documents/context.ts';
import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { REVEAL_SECONDS, useReveal } from '#kiosk/shell/use-reveal.ts';
import { usePageLabels } from '#kiosk/steps/file/page-labels.ts';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { Pager } from '#ui/controls/pager.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { EyeIcon, EyeOffIcon } from '#ui/icons/interface-icons.tsx';
import { useRootMode } from '#ui/modes/use-root-mode.ts';
import type { Props } from '../screen.ts';
import { documentName } from '../words.ts';
import type { ContentRow } from './content-row.ts';
import { contentRows } from './content-rows.ts';
import { rowPages } from './row-pages.ts';

/**
 * All that the document says, page by page (A46). It was asked for, so it is shown; what is of a person is masked again 10 s
 * later (P25), counted anew from each page.
 */
export function Content({ context, send }: Props) {
  const t = useTexts();
  const labels = usePageLabels();
  const document = shownDocument(context);
  const mode = useRootMode();
  const pages = rowPages(contentRows(t, document), mode);
  const [wanted, setWanted] = useState(0);
  const page = Math.min(wanted, pages.length - 1);
  const { shown, toggle } = useReveal(String(page), true);
  return (
    <KioskScreen
      screenId="documents.content"
      title={documentName(t, document.content.type, context.choice?.months)}
      lead={t(shown ? 'documents.content.lead.shown' : 'documents.content.lead.masked', { seconds: REVEAL_SECONDS })}
      personal
      actions={
        <Actions arrangement="row">
          <SecondaryButton label={t('shell.action.close')} onPress={() => send({ type: 'FINISH' })} />
          <PrimaryButton
            label={t(shown ? 'documents.content.hide' : 'documents.content.show')}
            icon={shown ? EyeOffIcon : EyeIcon}
            onPress={toggle}
          />
        </Actions>
      }
    >
      <div class="tiles" data-amount="list" data-size={mode.textSize}>
        <div class="content-lists">
          {pages[page]?.map((rows, list) => (
            <dl key={`${page}/${list}`} class="content-rows" aria-label={t('documents.content.list')}>
              {rows.map((row, index) => (
                <Row key={index} row={row} isShown={shown || row.kind === 'plain'} />
              ))}
            </dl>
          ))}
        </div>
        {pages.length > 1 && <Pager page={page} pages={pages.length} onTurn={setWanted} labels={labels} />}
      </div>
    </KioskScreen>
  );
}

/** What is masked is a bar, and stands nowhere on the page. */
function Row({ row, isShown }: { readonly row: ContentRow; readonly isShown: boolean }) {
  const { kind, label, value, details } = row;
  return (
    <div class="content-row" data-kind={kind}>
      <dt class="content-label">{isShown || kind !== 'entry' ? label : <Masked />}</dt>
      <dd class="content-value">{isShown ? value : <Masked />}</dd>
      {details.length > 0 && (
        <dd class="content-details">
          {!isShown ? (
            <Masked />
          ) : kind === 'entry' ? (
            details.join(' · ')
          ) : (
            details.map((detail) => <p key={detail}>{detail}</p>)
          )}
        </dd>
      )}
    </div>
  );
}

function Masked() {
  const t = useTexts();
  return (
    <span class="masked">
      <span class="visually-hidden">{t('documents.content.masked')}</span>
    </span>
  );
}
