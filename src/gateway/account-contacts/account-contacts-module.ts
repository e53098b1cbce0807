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

/** The handlers ask the caisse themselves whether the account is as it was. */
const inHandler = { checksAccount: 'inHandler' } as const;

/** « Mes coordonnées de contact »: what is on file, and its change with proof of the new one (#45, #53). */
export function accountContactsModule(services: ContactServices): GatewayModule {
  return {
    name: 'account contacts',
    registerRoutes(server) {
      registerAccountRoute(
        server,
        services,
        accountContactsRoute,
        async ({ body, kiosk }) => await showContacts(services, { kiosk, ...body }),
        inHandler,
      );
      registerAccountRoute(
        server,
        services,
        confirmAccountRoute,
        async ({ body: { currentPassword, ...account }, kiosk }) =>
          await confirmAccount(services, { kiosk, ...account }, currentPassword),
        inHandler,
      );
      registerAccountRoute(
        server,
        services,
        sendContactCodeRoute,
        async ({ body: { contact, ...account }, kiosk }) =>
          await sendContactCode(services, { kiosk, ...account }, contact),
        inHandler,
      );
      registerAccountRoute(
        server,
        services,
        changeContactRoute,
        async ({ body: { act, contact, code, ...account }, kiosk }) =>
          await changeContact(services, { kiosk, ...account }, { act, contact, code }),
        inHandler,
      );
    },
  };
}
