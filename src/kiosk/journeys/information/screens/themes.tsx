import type { ThemeId } from '#domain/information/document.ts';
import { useTexts } from '#kiosk/texts/texts.ts';
import type { IconComponent } from '#ui/icons/icon.tsx';
import { BriefcaseIcon, UmbrellaIcon, UsersIcon } from '#ui/icons/information-icons.tsx';
import { AccessibilityIcon } from '#ui/icons/interface-icons.tsx';
import { HouseIcon } from '#ui/icons/service-icons.tsx';

/** Each theme has its colour, its icon and its name: colour alone says nothing (#66, A51). */
export const themeIcons: Readonly<Record<ThemeId, IconComponent>> = {
  personal: UsersIcon,
  work: BriefcaseIcon,
  housing: HouseIcon,
  disability: AccessibilityIcon,
  hardship: UmbrellaIcon,
};

/** The themes of what is read, each on its colour. */
export function ThemeMarks({ themes }: { readonly themes: readonly ThemeId[] }) {
  const t = useTexts();
  return (
    <span class="theme-marks">
      {themes.map((theme) => {
        const Icon = themeIcons[theme];
        return (
          <span key={theme} class="theme-mark" data-theme={theme}>
            <Icon />
            <span>{t(`information.theme.${theme}`)}</span>
          </span>
        );
      })}
    </span>
  );
}
