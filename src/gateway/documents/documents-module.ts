import { DOCUMENT_KEYS_MAX_AGE_S, documentCheckRoute, documentKeysRoute } from '#contract/routes/document-checks.ts';
import { documentsRoute, issueDocumentRoute } from '#contract/routes/documents.ts';
import { registerAccountRoute } from '../accounts/account-routes.ts';
import type { GatewayModule } from '../server/module.ts';
import { registerRoute } from '../server/routing.ts';
import type { PublicGuards } from '../visitors/public-guards.ts';
import { withdrawalWatch } from './caisse-withdrawals.ts';
import { checkDocument } from './check-document.ts';
import { issueDocument } from './issue-document.ts';
import { offeredDocuments } from './offered-documents.ts';
import { withdrawDocumentsOf } from './register.ts';
import type { DocumentServices } from './services.ts';
import { trustListOf } from './trust-list.ts';

const ofDocuments = { service: 'documents', needs: 'documents' } as const;

/** Attestations and statements (#10): what may be printed, each document with its seal, and whether a paper is one of them. */
export function documentsModule(services: DocumentServices, guards: Pick<PublicGuards, 'byWork'>): GatewayModule {
  const watch = withdrawalWatch(services);
  return {
    name: 'documents',
    servicesNeed: { documents: ['accounts', 'documents'] },
    registerRoutes(server) {
      registerAccountRoute(
        server,
        services,
        documentsRoute,
        async (call) => await offeredDocuments(services, call),
        ofDocuments,
      );
      registerAccountRoute(
        server,
        services,
        issueDocumentRoute,
        async (call) => await issueDocument(services, call),
        ofDocuments,
      );
      registerRoute(server, documentKeysRoute, async ({ reply }) => {
        void reply.header('cache-control', `public, max-age=${DOCUMENT_KEYS_MAX_AGE_S}`);
        return trustListOf(services.keys, services.configuration);
      });
      registerRoute(server, documentCheckRoute, async ({ body: { challengeAnswer, ...asked }, request }) => {
        return (await guards.byWork(request.ip, challengeAnswer)) ?? (await checkDocument(services, asked));
      });
    },
    async start() {
      watch.start();
    },
    stop: watch.stop,
    kioskCompromised: withdrawDocumentsOf,
  };
}
