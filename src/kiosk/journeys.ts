import type { codeUseMachine } from '#machines/code-use/machine.ts';
import type { provisionalCodeMachine } from '#machines/provisional-code/machine.ts';
import { defineJourney } from '#machines/session/journeys.ts';
import { KeyIcon, UserRoundIcon } from '#ui/icons/service-icons.tsx';
import { declareJourney, type Journey } from './app/journey.ts';
import { codeUseScreensTable, codeUseWaits } from './screens/code-use/index.ts';
import { provisionalCodeScreensTable, provisionalCodeWaits } from './screens/provisional-code/index.ts';

/** The charts of the journeys, with their ports or without. */
export interface JourneyMachines {
  readonly provisionalCode: typeof provisionalCodeMachine;
  readonly codeUse: typeof codeUseMachine;
}

/**
 * Every journey that is built. Home, attract, session, gallery and the tests of every screen iterate
 * this list; a site switches each on or off by its `id`. A new journey is one entry more.
 */
export function journeyList(machines: JourneyMachines): readonly Journey[] {
  return [
    declareJourney({
      ...defineJourney({ id: 'provisionalCode', machine: machines.provisionalCode, caisses: ['caf', 'cpam'], level: 'anonymous' }),
      screens: provisionalCodeScreensTable,
      waits: provisionalCodeWaits,
      titleKey: 'shell.services.provisionalCode',
      leadKey: 'shell.services.provisionalCode.lead',
      icon: KeyIcon,
      offline: true,
    }),
    declareJourney({
      ...defineJourney({ id: 'codeUse', machine: machines.codeUse, caisses: ['caf', 'cpam'], level: 'anonymous' }),
      screens: codeUseScreensTable,
      waits: codeUseWaits,
      titleKey: 'shell.services.codeUse',
      leadKey: 'shell.services.codeUse.lead',
      icon: UserRoundIcon,
      offline: false,
    }),
  ];
}
