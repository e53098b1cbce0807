/** The staff panel's page, drawn as a slip is; loaded when staff ask for it. */
export const loadTestPage = async () => (await import('../journeys/provisional-code/paper/test-page.ts')).testPage;
