import {
  accountContactsRoute,
  changeContactRoute,
  confirmAccountRoute,
  sendContactCodeRoute,
} from '#contract/routes/account-contacts.ts';
import { registerAccountRoute } from '../accounts/account-routes.ts';
import type { GatewayModule } from '../server/module.ts';
import { changeContact, sendContactCode } from './change-contact.ts';
import type { ContactServices } from './services.ts';
import { confirmAccount, showContacts } from './show-contacts.ts';

const ofAccount = { service: 'manageAccount' } as const;

/** « Mes coordonnées de contact »: what is on file, and its change with proof of the new one (#45, #53). */
export function accountContactsModule(services: ContactServices): GatewayModule {
  return {
    name: 'account contacts',
    registerRoutes(server) {
      registerAccountRoute(
        server,
        services,
        accountContactsRoute,
        async (call) => await showContacts(services, call),
        ofAccount,
      );
      registerAccountRoute(
        server,
        services,
        confirmAccountRoute,
        async (call) => await confirmAccount(services, call),
        ofAccount,
      );
      registerAccountRoute(
        server,
        services,
        sendContactCodeRoute,
        async (call) => await sendContactCode(services, call),
        ofAccount,
      );
      registerAccountRoute(
        server,
        services,
        changeContactRoute,
        async (call) => await changeContact(services, call),
        ofAccount,
      );
    },
  };
}
