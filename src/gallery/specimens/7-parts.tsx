import { useState } from 'preact/hooks';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { TileGrid, type ThemeId } from '#ui/controls/tile-grid.tsx';
import { Field } from '#ui/fields/field.tsx';
import { nirFormat } from '#ui/fields/formats.ts';
import { useTextEntry } from '#ui/fields/use-text-entry.ts';
import * as attractIcons from '#ui/icons/attract-icons.tsx';
import * as interfaceIcons from '#ui/icons/interface-icons.tsx';
import * as serviceIcons from '#ui/icons/service-icons.tsx';
import { PageLayout } from '#ui/layout/page-layout.tsx';
import { NoticeBox } from '#ui/messages/notice-box.tsx';
import { nothing } from '../frame.tsx';
import type { Specimen } from '../specimen.ts';
import { texts } from '../texts.ts';

const group = 'Éléments';
const { ArrowRightIcon, CircleAlertIcon, InfoIcon, TriangleAlertIcon, CircleCheckIcon } = interfaceIcons;
const { HouseIcon, PrinterIcon } = serviceIcons;

function Icons() {
  const icons = Object.entries({ ...attractIcons, ...interfaceIcons, ...serviceIcons });
  return (
    <main class="gallery-sheet">
      <ul class="gallery-icons">
        {icons.map(([name, Icon]) => (
          <li key={name}>
            <Icon />
            <span>{name.replace('Icon', '')}</span>
          </li>
        ))}
      </ul>
    </main>
  );
}

function Buttons() {
  return (
    <main class="gallery-sheet">
      <PrimaryButton label={texts.goOn} icon={ArrowRightIcon} iconPlace="after" onPress={nothing} />
      <PrimaryButton label={texts.print} icon={PrinterIcon} disabled onPress={nothing} />
      <SecondaryButton label={texts.noted} onPress={nothing} />
      <SecondaryButton label={texts.whereIsIt} disabled onPress={nothing} />
      <SecondaryButton label={texts.idleLeave} tone="danger" onPress={nothing} />
      <NoticeBox lines={[{ id: 'a', icon: InfoIcon, content: texts.singleUse }]} />
      <NoticeBox tone="good" lines={[{ id: 'a', icon: CircleCheckIcon, content: texts.singleUse }]} />
      <NoticeBox tone="warning" lines={[{ id: 'a', icon: TriangleAlertIcon, content: texts.singleUse }]} />
      <NoticeBox tone="danger" lines={[{ id: 'a', icon: CircleAlertIcon, content: texts.nirError }]} />
    </main>
  );
}

const themes: readonly { readonly id: ThemeId; readonly label: string }[] = [
  { id: 'personal', label: 'Vie personnelle' },
  { id: 'work', label: 'Vie professionnelle' },
  { id: 'housing', label: 'Logement' },
  { id: 'disability', label: 'Handicap' },
  { id: 'hardship', label: 'Accident de vie' },
];

function Themes() {
  const labels = { previous: texts.previous, next: texts.next, page: texts.pageLabel };
  return (
    <main class="gallery-sheet">
      <TileGrid
        hasMain={false}
        onChoose={nothing}
        labels={labels}
        tiles={themes.map(({ id, label }) => ({ id, label, icon: HouseIcon, theme: id, detail: texts.site }))}
      />
    </main>
  );
}

function Phone() {
  const [text, onText] = useState('2820681');
  const entry = useTextEntry({ text, onText, format: nirFormat });
  return (
    <PageLayout organisation={texts.cpam} title={texts.codeTitle} lead={texts.codeHint} footer={texts.site}>
      <Field entry={entry} label={texts.nirLabel} hint={texts.nirHint} ownKeyboard="numeric" />
      <NoticeBox lines={[{ id: 'a', icon: InfoIcon, content: texts.singleUse }]} />
      <PrimaryButton label={texts.goOn} onPress={nothing} />
      <SecondaryButton label={texts.whereIsIt} onPress={nothing} />
    </PageLayout>
  );
}

export const specimens: readonly Specimen[] = [
  { id: 'buttons', group, title: 'Boutons, encadrés', Show: Buttons },
  { id: 'themes', group, title: 'Thèmes', Show: Themes },
  { id: 'icons', group, title: 'Pictogrammes', Show: Icons },
  { id: 'page-phone', group, title: 'Page sur un téléphone', Show: Phone },
];
