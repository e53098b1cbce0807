import { buildIfNeeded } from './build/build.mjs';
import { runBuiltGateway } from './gateway/run-built-gateway.mjs';
import { ensureDependencies } from './install/ensure-dependencies.mjs';
import { loadTypeScript } from './simulate/load-typescript.mjs';
import { runCommand, Stop } from './support/command.mjs';
import { gatewayEnvironment } from './support/gateway-environment.mjs';

/** Where the provider listens. A phone on a cable reaches both ports as its own (docs/exploitation.md#franceconnect). */
const providerPort = 9080;

/** The demonstration with a provider beside it, which plays FranceConnect for the fictitious people. Never in production. */
await runCommand(async () => {
  const env = gatewayEnvironment();
  if (env['BORNE_MODE'] !== 'demonstration') throw new Stop('This is for the demonstration only.');
  await ensureDependencies();
  await buildIfNeeded();
  const folder = 'src/gateway';
  const { demonstrationProvider } = await loadTypeScript(`${folder}/france-connect/testing/demonstration-provider.ts`);
  const { referencePeople } = await loadTypeScript(`${folder}/caisses/reference/people.ts`);
  const publicUrl = env['PUBLIC_URL'] || `http://localhost:${env['PORT'] || 8080}`;
  const provider = await demonstrationProvider({
    publicUrl: () => publicUrl,
    people: referencePeople,
    port: providerPort,
  });
  const { issuer, clientId, clientSecret } = provider.settings;
  try {
    return await runBuiltGateway({
      ...env,
      PUBLIC_URL: publicUrl,
      FRANCECONNECT_ISSUER: issuer,
      FRANCECONNECT_CLIENT_ID: clientId,
      FRANCECONNECT_CLIENT_SECRET: clientSecret,
    });
  } finally {
    await provider.close();
  }
});
