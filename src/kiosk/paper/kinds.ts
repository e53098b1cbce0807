/** Every kind of paper, as its print record names it. A new kind is a line here and one in `draws.ts`. */
export const paperKinds = ['slip', 'simulation', 'document', 'testPage'] as const;
export type PaperKind = (typeof paperKinds)[number];
