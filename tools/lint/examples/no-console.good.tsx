export const tell = (log: { info(event: { type: string }): void }) => log.info({ type: 'sessionEnded' });
