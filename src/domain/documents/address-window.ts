/**
 * What shows in the window of an envelope (NF Z 11-001), from the top left corner of an A4 page, in millimetres: it holds the
 * address and nothing else.
 */
export const addressWindow = { leftMm: 100, topMm: 42, widthMm: 100, heightMm: 45 } as const;
