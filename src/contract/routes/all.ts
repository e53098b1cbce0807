import type { Route } from './route.ts';
import {
  checkCreationCodeRoute,
  createAccountRoute,
  postponeCreationRoute,
  resumeCreationRoute,
  sendCreationCodeRoute,
  startCreationRoute,
} from './account-creations.ts';
import {
  accountContactsRoute,
  changeContactRoute,
  confirmAccountRoute,
  sendContactCodeRoute,
} from './account-contacts.ts';
import { accountHistoryRoute, changePasswordRoute, keepAccountRoute, signInRoute } from './account-session.ts';
import { agentCallRoute } from './agent-calls.ts';
import {
  authorisationsRoute,
  chooseFileRoute,
  giveAuthorisationRoute,
  withdrawAuthorisationRoute,
} from './authorisations.ts';
import { contactRoute } from './contact.ts';
import { demonstrationCardsRoute } from './demonstration-cards.ts';
import { documentCheckRoute, documentKeysRoute } from './document-checks.ts';
import { documentsRoute, issueDocumentRoute } from './documents.ts';
import { enrolRoute, selfEnrolRoute } from './enrolments.ts';
import {
  answerHandOverRoute,
  drawHandOverRoute,
  endHandOverRoute,
  handOverProgressRoute,
  openHandOverRoute,
  phoneHandOverRoute,
  typeHandOverCharactersRoute,
} from './france-connect.ts';
import { fileOverviewRoute, ownDataRoute, paymentsRoute } from './file.ts';
import { simulationAnswersRoute } from './simulation-answers.ts';
import { chooseProtectedPersonRoute, guardianSignInRoute, protectedPeopleRoute } from './guardianships.ts';
import { liveRoute, readyRoute } from './health.ts';
import { healthPaymentsRoute, insuredOverviewRoute, preventionRoute } from './insured-file.ts';
import { kioskCodeUseRoute, kioskPasswordRoute, revokeVisitorTokenRoute } from './kiosk-code-uses.ts';
import { messagesRoute, openMessageRoute } from './messages.ts';
import { outboxRoute } from './outbox.ts';
import {
  askPasswordLinkRoute,
  checkResetCodeRoute,
  resetPasswordRoute,
  sendResetCodeRoute,
  startPasswordResetRoute,
  usePasswordLinkRoute,
} from './password-resets.ts';
import { parametersRoute } from './parameters.ts';
import { challengeRoute } from './public-challenge.ts';
import { publicClaimRoute } from './public-claims.ts';
import { publicCodeUseRoute, publicPasswordRoute } from './public-code-uses.ts';
import { raiseAccountRoute, sendRaisingCodeRoute, waysToRaiseRoute } from './raise-account.ts';

/** Every route of the contract: what the gateway serves and OpenAPI describes. */
export const allRoutes: readonly Route[] = [
  enrolRoute,
  selfEnrolRoute,
  contactRoute,
  outboxRoute,
  kioskCodeUseRoute,
  kioskPasswordRoute,
  revokeVisitorTokenRoute,
  signInRoute,
  keepAccountRoute,
  changePasswordRoute,
  accountHistoryRoute,
  accountContactsRoute,
  confirmAccountRoute,
  sendContactCodeRoute,
  changeContactRoute,
  waysToRaiseRoute,
  sendRaisingCodeRoute,
  raiseAccountRoute,
  startCreationRoute,
  sendCreationCodeRoute,
  checkCreationCodeRoute,
  postponeCreationRoute,
  resumeCreationRoute,
  createAccountRoute,
  authorisationsRoute,
  giveAuthorisationRoute,
  withdrawAuthorisationRoute,
  chooseFileRoute,
  guardianSignInRoute,
  protectedPeopleRoute,
  chooseProtectedPersonRoute,
  fileOverviewRoute,
  paymentsRoute,
  ownDataRoute,
  insuredOverviewRoute,
  healthPaymentsRoute,
  preventionRoute,
  messagesRoute,
  openMessageRoute,
  simulationAnswersRoute,
  documentsRoute,
  issueDocumentRoute,
  startPasswordResetRoute,
  sendResetCodeRoute,
  checkResetCodeRoute,
  resetPasswordRoute,
  askPasswordLinkRoute,
  agentCallRoute,
  parametersRoute,
  demonstrationCardsRoute,
  challengeRoute,
  publicClaimRoute,
  publicCodeUseRoute,
  publicPasswordRoute,
  documentKeysRoute,
  documentCheckRoute,
  usePasswordLinkRoute,
  drawHandOverRoute,
  handOverProgressRoute,
  typeHandOverCharactersRoute,
  endHandOverRoute,
  openHandOverRoute,
  answerHandOverRoute,
  phoneHandOverRoute,
  liveRoute,
  readyRoute,
];
