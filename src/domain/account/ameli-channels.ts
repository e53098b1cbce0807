/**
 * Where an ameli account is created away from the kiosk (#252, #253, #260): the site, and the page of the app in both stores.
 * Public addresses of the Assurance maladie, read in November 2026.
 */
export const ameliChannels = {
  web: 'https://assure.ameli.fr',
  appStore: 'https://apps.apple.com/fr/app/ameli-lassurance-maladie/id620447173',
  googlePlay: 'https://play.google.com/store/apps/details?id=fr.cnamts.it.activity',
} as const;

export type AmeliChannel = keyof typeof ameliChannels;
