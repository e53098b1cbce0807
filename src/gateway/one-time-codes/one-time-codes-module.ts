import type { GatewayModule } from '../server/module.ts';
import { registerSendCode } from './send-code.ts';
import type { OneTimeCodeServices } from './services.ts';

/**
 * One-time codes, for whichever feature asks for one: `askCode` (`ask-code.ts`) sends, `checkCode` (`check-code.ts`) judges,
 * `limits.ts` says what the feature counts before each. They have no route of their own.
 */
export function oneTimeCodesModule(services: OneTimeCodeServices): GatewayModule {
  registerSendCode(services);
  return { name: 'one-time codes' };
}
