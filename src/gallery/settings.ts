import { languageIds } from '#domain/language.ts';

/** What the switches set, and what the address says: `?show=nir&caisse=cpam&size=200`. */
export const settings = [
  { name: 'caisse', attribute: 'data-caisse', values: ['none', 'caf', 'cpam'] },
  { name: 'size', attribute: 'data-text-size', values: ['100', '150', '200'] },
  { name: 'contrast', attribute: 'data-contrast', values: ['normal', 'dark-on-light', 'light-on-dark'] },
  { name: 'reach', attribute: 'data-reach', values: ['off', 'on'] },
  { name: 'motion', attribute: 'data-motion', values: ['on', 'off'] },
  { name: 'dir', attribute: 'dir', values: ['ltr', 'rtl'] },
  { name: 'lang', attribute: 'lang', values: languageIds },
  { name: 'spacing', attribute: 'data-spacing', values: ['normal', 'wide'] },
] as const;

export type SettingName = (typeof settings)[number]['name'];

/** Screens that sites have (docs/requirements.md#screens-and-durations): pixels, and millimetres a pixel. */
export const screens = [
  { id: 'portrait-32', width: 1080, height: 1920, pitchMm: 0.364 },
  { id: 'portrait-22', width: 1080, height: 1920, pitchMm: 0.248 },
  { id: 'landscape-22', width: 1920, height: 1080, pitchMm: 0.248 },
  { id: 'square-19', width: 1280, height: 1024, pitchMm: 0.294 },
] as const;

export interface GalleryAddress {
  readonly show: string | undefined;
  readonly pitchMm: string | undefined;
  readonly values: Readonly<Record<SettingName, string>>;
}

/** Reads the address; what it does not say, or says wrongly, is the first value of each setting. */
export function readAddress(search: string): GalleryAddress {
  const query = new URLSearchParams(search);
  const values = Object.fromEntries(
    settings.map(({ name, values: known }) => {
      const asked = query.get(name);
      const isKnown = known.some((value) => value === asked);
      return [name, isKnown ? asked : known[0]];
    }),
  ) as Record<SettingName, string>;
  return { show: query.get('show') ?? undefined, pitchMm: query.get('pitch') ?? undefined, values };
}

/** The address of one specimen under these settings. */
export function writeAddress(show: string, values: Readonly<Record<SettingName, string>>, pitchMm: number): string {
  return `?${new URLSearchParams({ show, ...values, pitch: String(pitchMm) }).toString()}`;
}
