import { noAssignInFunction } from './rules/no-assign-in-function.mjs';
import { noBareZod } from './rules/no-bare-zod.mjs';
import { noBrowserStorage } from './rules/no-browser-storage.mjs';
import { noCaisseLiteral } from './rules/no-caisse-literal.mjs';
import { noClockRead } from './rules/no-clock-read.mjs';
import { noConsole } from './rules/no-console.mjs';
import { noDefaultExport } from './rules/no-default-export.mjs';
import { noDocumentTitle } from './rules/no-document-title.mjs';
import { noFetch } from './rules/no-fetch.mjs';
import { noJourneyLiteral } from './rules/no-journey-literal.mjs';
import { noLanguageComparison } from './rules/no-language-comparison.mjs';
import { noLiteralText } from './rules/no-literal-text.mjs';
import { noMathRandom } from './rules/no-math-random.mjs';
import { noModuleState } from './rules/no-module-state.mjs';
import { noNavigation } from './rules/no-navigation.mjs';
import { noRawTimers } from './rules/no-raw-timers.mjs';
import { requireAutocompleteOff } from './rules/require-autocomplete-off.mjs';

/** The project's own lint rules, switched on in own-rules.oxlintrc.json. */
export default {
  meta: { name: 'borne' },
  rules: {
    'no-assign-in-function': noAssignInFunction,
    'no-bare-zod': noBareZod,
    'no-browser-storage': noBrowserStorage,
    'no-caisse-literal': noCaisseLiteral,
    'no-clock-read': noClockRead,
    'no-console': noConsole,
    'no-default-export': noDefaultExport,
    'no-document-title': noDocumentTitle,
    'no-fetch': noFetch,
    'no-journey-literal': noJourneyLiteral,
    'no-language-comparison': noLanguageComparison,
    'no-literal-text': noLiteralText,
    'no-math-random': noMathRandom,
    'no-module-state': noModuleState,
    'no-navigation': noNavigation,
    'no-raw-timers': noRawTimers,
    'require-autocomplete-off': requireAutocompleteOff,
  },
};
