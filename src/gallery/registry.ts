import type { Specimen } from './specimen.ts';

interface SpecimenModule {
  readonly specimens: readonly Specimen[];
}

const modules: Readonly<Record<string, SpecimenModule>> = {
  ...import.meta.glob<SpecimenModule>('./specimens/*.tsx', { eager: true }),
  ...import.meta.glob<SpecimenModule>('../kiosk/**/*.gallery.tsx', { eager: true }),
  ...import.meta.glob<SpecimenModule>('../public-pages/**/*.gallery.tsx', { eager: true }),
};

/** Every specimen, in the order of the files' names. */
export const specimens: readonly Specimen[] = Object.keys(modules)
  .toSorted()
  .flatMap((path) => modules[path]?.specimens ?? []);
