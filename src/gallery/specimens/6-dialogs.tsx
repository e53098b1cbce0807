import { useState } from 'preact/hooks';
import { Actions } from '#ui/controls/actions.tsx';
import { OptionRow } from '#ui/controls/option-row.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { ToggleRow } from '#ui/controls/toggle-row.tsx';
import { Dialog } from '#ui/dialogs/dialog.tsx';
import {
  AccessibilityIcon,
  ContrastIcon,
  HourglassIcon,
  LanguagesIcon,
  MotionIcon,
  ReachIcon,
  TextSizeIcon,
} from '#ui/icons/interface-icons.tsx';
import { TileGrid } from '#ui/controls/tile-grid.tsx';
import { bar, Frame, nothing, scrollLabels } from '../frame.tsx';
import { services } from '../sample-services.ts';
import type { Specimen } from '../specimen.ts';
import { texts } from '../texts.ts';

const group = 'Panneaux';

function Behind({ onComfort = nothing }: { readonly onComfort?: () => void }) {
  return (
    <Frame screenId="home" title={texts.home} bar={{ ...bar, comfort: { ...bar.comfort, onPress: onComfort } }}>
      <TileGrid
        tiles={services.slice(0, 7)}
        onChoose={nothing}
        labels={{ previous: texts.previous, next: texts.next, page: texts.pageLabel }}
      />
    </Frame>
  );
}

function Idle() {
  return (
    <>
      <Behind />
      <Dialog
        kind="alert"
        icon={HourglassIcon}
        title={texts.idleTitle}
        lead={texts.idleLead}
        onDismiss={nothing}
        scrollLabels={scrollLabels}
        actions={
          <Actions>
            <PrimaryButton label={texts.idleStay} takesFocus onPress={nothing} />
            <SecondaryButton label={texts.idleLeave} onPress={nothing} />
          </Actions>
        }
      />
    </>
  );
}

function Comfort() {
  const root = document.documentElement;
  const [reach, setReach] = useState(root.dataset['reach'] === 'on');
  const [moreTime, setMoreTime] = useState(false);
  const [still, setStill] = useState(root.dataset['motion'] === 'off');
  const [size, setSize] = useState(root.dataset['textSize'] ?? '100');
  const [contrast, setContrast] = useState(root.dataset['contrast'] ?? 'normal');
  const [language, setLanguage] = useState('fr');
  const [isOpen, setOpen] = useState(true);
  const words = (on: boolean): string => (on ? texts.yes : texts.no);
  const write = (name: string, value: string): void => {
    root.dataset[name] = value;
  };
  return (
    <>
      <Behind onComfort={() => setOpen(true)} />
      {isOpen && (
        <Dialog
          title={texts.comfortTitle}
          icon={AccessibilityIcon}
          onDismiss={() => setOpen(false)}
          scrollLabels={scrollLabels}
          actions={
            <Actions>
              <PrimaryButton label={texts.close} onPress={() => setOpen(false)} />
            </Actions>
          }
        >
          <div class="settings">
            <OptionRow
              label={texts.language}
              icon={LanguagesIcon}
              value={language}
              onChange={setLanguage}
              options={[
                { value: 'fr', label: 'Français', language: 'fr' },
                { value: 'en', label: 'English', language: 'en' },
              ]}
            />
            <OptionRow
              label={texts.textSize}
              icon={TextSizeIcon}
              value={size}
              onChange={(value) => {
                setSize(value);
                write('textSize', value);
              }}
              options={['100', '150', '200'].map((value) => ({ value, label: `${value} %` }))}
            />
            <OptionRow
              label={texts.contrast}
              icon={ContrastIcon}
              value={contrast}
              onChange={(value) => {
                setContrast(value);
                write('contrast', value);
              }}
              options={[
                { value: 'normal', label: texts.normal },
                { value: 'dark-on-light', label: texts.darkOnLight },
                { value: 'light-on-dark', label: texts.lightOnDark },
              ]}
            />
            <div class="settings-pairs">
              <ToggleRow
                label={texts.reach}
                icon={ReachIcon}
                on={reach}
                stateLabel={words(reach)}
                onChange={(on) => {
                  setReach(on);
                  write('reach', on ? 'on' : 'off');
                }}
              />
              <ToggleRow
                label={texts.moreTime}
                icon={HourglassIcon}
                on={moreTime}
                stateLabel={words(moreTime)}
                onChange={setMoreTime}
              />
              <ToggleRow
                label={texts.noMotion}
                icon={MotionIcon}
                on={still}
                stateLabel={words(still)}
                onChange={(on) => {
                  setStill(on);
                  write('motion', on ? 'off' : 'on');
                }}
              />
            </div>
          </div>
        </Dialog>
      )}
    </>
  );
}

export const specimens: readonly Specimen[] = [
  { id: 'idle', group, title: 'Inactivité', Show: Idle },
  { id: 'comfort', group, title: 'Confort', Show: Comfort },
];
