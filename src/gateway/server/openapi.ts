import swagger from '@fastify/swagger';
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from 'fastify-type-provider-zod';
import * as z from 'zod/mini';
import { problemSchema } from '#contract/routes/problem.ts';
import { html, htmlPage, ownPagesStyle, ownPagesStylePath, type Html } from './html.ts';
import type { Mode } from './mode.ts';
import type { GatewayServer } from './routing.ts';

/** Schemas that the document names once and refers to. */
const schemaRegistry = z.registry<{ id: string }>();
schemaRegistry.add(problemSchema, { id: 'Problem' });

/** Collects every route added after it into an OpenAPI 3.1 document. */
export async function registerOpenApi(server: GatewayServer, version: string): Promise<void> {
  await server.register(swagger, {
    openapi: {
      openapi: '3.1.1',
      info: {
        title: 'Borne multiservice',
        version,
        description:
          'API of the gateway. Routes of level « kiosk » take requests signed after RFC 9421 with a digest after RFC 9530; refusals are problem details after RFC 9457.',
      },
      tags: [
        { name: 'kiosk', description: 'Called by enrolled kiosks, which sign each request.' },
        { name: 'public', description: 'Called by anybody, within limits.' },
        { name: 'operations', description: 'Called by those who run the gateway.' },
      ],
    },
    transform: createJsonSchemaTransform({ schemaRegistry }),
    transformObject: createJsonSchemaTransformObject({ schemaRegistry }),
  });
}

/**
 * The style of the pages that the gateway writes; in demonstration also the document, and the same for people. In
 * production it would list every route for strangers: integrators read it from a demonstration of the same version.
 */
export function registerOpenApiRoutes(server: GatewayServer, mode: Mode): void {
  const hidden = { schema: { hide: true } } as const;
  server.get(ownPagesStylePath, hidden, async (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'no-cache').send(ownPagesStyle),
  );
  if (mode !== 'demonstration') return;
  server.get('/api/openapi.json', hidden, async (_request, reply) =>
    reply.type('application/json').send(JSON.stringify(documentOf(server))),
  );
  server.get('/api/docs', hidden, async (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(docsPage(documentOf(server))),
  );
}

/** What the page shows of the document. */
interface ApiDocument {
  readonly info: { readonly title: string; readonly version: string; readonly description?: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, unknown>> };
}

interface Operation {
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly requestBody?: unknown;
  readonly responses?: Readonly<Record<string, { readonly description?: string; readonly content?: unknown }>>;
}

/** The plugin's type covers every version of OpenAPI; this is 3.1 as registered above. */
function documentOf(server: GatewayServer): ApiDocument {
  return server.swagger() as unknown as ApiDocument;
}

function docsPage(document: ApiDocument): string {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => operationArticle(method, path, operation)),
  );
  return htmlPage({
    title: `${document.info.title} ${document.info.version}`,
    language: 'en',
    body: html`<p>${document.info.description ?? ''}</p>
<p>The same for programs: <a href="/api/openapi.json">openapi.json</a> (OpenAPI 3.1).</p>
${operations}
<h2>Problem</h2>
${schemaBlock(document.components?.schemas?.['Problem'])}`,
  });
}

function operationArticle(method: string, path: string, operation: Operation): Html {
  const responses = Object.entries(operation.responses ?? {}).map(
    ([status, response]) => html`<h3>${status} ${response.description ?? ''}</h3>
${status.startsWith('2') ? schemaBlock(response.content) : undefined}`,
  );
  return html`<article>
<h2><code>${method.toUpperCase()} ${path}</code></h2>
<p>${operation.summary ?? ''} (${operation.tags?.join(', ')})</p>
${operation.requestBody === undefined ? undefined : html`<h3>Body</h3>${schemaBlock(operation.requestBody)}`}
${responses}
</article>
`;
}

function schemaBlock(schema: unknown): Html | undefined {
  return schema === undefined ? undefined : html`<pre tabindex="0">${JSON.stringify(schema, undefined, 2)}</pre>`;
}
