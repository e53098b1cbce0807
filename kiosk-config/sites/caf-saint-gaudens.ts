import { defineSite } from '../defaults.ts';

/** A small Caf desk: low landscape screen, no printer, French only. */
export const cafSaintGaudens = defineSite({
  siteId: 'caf-saint-gaudens',
  name: 'Haute-Garonne · Saint-Gaudens',
  caisses: [{ id: 'caf-31', identification: ['card', 'declared'] }],
  languages: ['fr'],
  defaultLanguage: 'fr',
  screen: {
    orientation: 'landscape',
    widthPx: 1920,
    heightPx: 1080,
    pitchMm: 0.248,
    bottomHeightMm: 900,
  },
  printer: 'none',
  services: [
    'provisionalCode',
    'protectedPeople',
    'documents',
    'myAccount',
    'messages',
    'codeUse',
    'signIn',
    'franceConnect',
    'guardianSignIn',
    'createAccount',
    'forgottenPassword',
    'manageAccount',
    'raiseAccount',
    'authorisations',
    'simulation',
    'information',
  ],
});
