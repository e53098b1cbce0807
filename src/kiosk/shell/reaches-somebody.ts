import type { SiteConfig } from '#kiosk-config/schema.ts';

/** A call that nobody would hear of is not offered. */
export const reachesSomebody = ({ signal, sendsMessage }: SiteConfig['agentCalls']): boolean =>
  signal || sendsMessage === true;
