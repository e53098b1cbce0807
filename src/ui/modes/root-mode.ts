/** Text size in percent, contrast, reach: what the root element says of the visitor's comfort. */
export interface RootMode {
  readonly orientation: 'portrait' | 'landscape';
  readonly textSize: 100 | 150 | 200;
  readonly reach: boolean;
  readonly motion: boolean;
}

type RootAttributes = Readonly<Record<string, string | undefined>>;

/** Reads the attributes that the kiosk's comfort effect writes on the root; absent ones mean the plain mode. */
export function readRootMode(attributes: RootAttributes, isLandscape: boolean): RootMode {
  const size = attributes['textSize'];
  return {
    orientation: isLandscape ? 'landscape' : 'portrait',
    textSize: size === '200' ? 200 : size === '150' ? 150 : 100,
    reach: attributes['reach'] === 'on',
    motion: attributes['motion'] !== 'off',
  };
}

/** Whether two modes are the same. */
export function sameRootMode(a: RootMode, b: RootMode): boolean {
  return a.orientation === b.orientation && a.textSize === b.textSize && a.reach === b.reach && a.motion === b.motion;
}
