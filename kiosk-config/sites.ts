import type { SiteConfig } from './schema.ts';
import { cafSaintGaudens } from './sites/caf-saint-gaudens.ts';
import { toulouseRiquet } from './sites/toulouse-riquet.ts';

/** Every site file; the first is the one `npm start` shows. */
export const sites: readonly SiteConfig[] = [toulouseRiquet, cafSaintGaudens];
