/**
 * What an installation is for. Demonstration is a way to start the gateway, never something a site file can switch on
 * (SECURITY « Demonstration »).
 */
export const modes = ['demonstration', 'production'] as const;
export type Mode = (typeof modes)[number];
