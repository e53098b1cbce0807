import { defineSite } from '../defaults.ts';

/** A hall shared by both caisses: tall 32-inch terminal with card reader and ticket printer. */
export const toulouseRiquet = defineSite({
  siteId: 'toulouse-riquet',
  name: 'Haute-Garonne · Toulouse Riquet',
  caisses: [
    { id: 'caf-31', identification: ['card', 'declared'] },
    { id: 'cpam-31', identification: ['card', 'declared'] },
  ],
  languages: ['fr', 'en'],
  defaultLanguage: 'fr',
  screen: {
    orientation: 'portrait',
    widthPx: 1080,
    heightPx: 1920,
    pitchMm: 0.364,
    bottomHeightMm: 700,
  },
  printer: 'ticket80',
  services: [
    'provisionalCode',
    'protectedPeople',
    'documents',
    'myAccount',
    'ameliAccount',
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
  agentCalls: { signal: true },
  questionsFirst: ['mot-de-passe-oublie', 'declarer-revenus', 'changement-situation'],
});
