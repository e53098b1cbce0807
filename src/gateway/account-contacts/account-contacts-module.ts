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

/** « Mes coordonnées de contact »: what is on file, and its change with proof of the new one (#45, #53). */
export function accountContactsModule(services: ContactServices): GatewayModule {
  return {
    name: 'account contacts',
    registerRoutes(server) {
      const own = { checksAccount: 'inHandler' } as const;
      registerAccountRoute(
        server,
        services,
        accountContactsRoute,
        async ({ body, kiosk }) => await showContacts(services, { kiosk, ...body }),
        own,
      );
      registerAccountRoute(
        server,
        services,
        confirmAccountRoute,
        async ({ body: { currentPassword, ...account }, kiosk }) =>
          await confirmAccount(services, { kiosk, ...account }, currentPassword),
        own,
      );
      registerAccountRoute(
        server,
        services,
        sendContactCodeRoute,
        async ({ body: { contact, ...account }, kiosk }) =>
          await sendContactCode(services, { kiosk, ...account }, contact),
        own,
      );
      registerAccountRoute(
        server,
        services,
        changeContactRoute,
        async ({ body: { act, contact, code, ...account }, kiosk }) =>
          await changeContact(services, { kiosk, ...account }, { act, contact, code }),
        own,
      );
    },
  };
}
