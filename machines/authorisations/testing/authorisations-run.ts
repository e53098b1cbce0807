import { createActor } from 'xstate';
import type { JourneyMachineInput } from '#machines/common/journey.ts';
import { handClock, START } from '#machines/testing/clock.ts';
import { handPort } from '#machines/testing/hand-ports.ts';
import { someOpenAccount } from '#machines/testing/raising-journey.ts';
import { someNir } from '#machines/testing/samples.ts';
import { metasOf } from '#machines/testing/shown.ts';
import { someJourneyInput } from '#machines/testing/site.ts';
import type { AuthorisationsEvent } from '../context.ts';
import { authorisationsMachine } from '../machine.ts';
import type {
  Authorisations,
  ChangeAuthorisationAnswer,
  ChangeAuthorisationInput,
  ReadAuthorisationsAnswer,
} from '../ports.ts';

const account = someOpenAccount({ caisse: 'caf-31', now: () => START });
export const currentPassword = 'Garonne31Verte';

export const authorisationsInput: JourneyMachineInput = {
  ...someJourneyInput,
  identity: account,
  known: { nir: someNir },
};

/** The same in an account that a provisional code has opened. */
export const afterCodeInput: JourneyMachineInput = {
  ...authorisationsInput,
  identity: { ...account, openedBy: 'code' },
};

export const withoutAuthorisation: Authorisations = {
  isResponsible: true,
  spouse: { ref: 'spouse-1', name: 'Mathieu L.', isAuthorised: false },
  receivedFrom: [],
};
export const withAuthorisation: Authorisations = {
  isResponsible: true,
  spouse: { ref: 'spouse-1', name: 'Mathieu L.', isAuthorised: true },
  receivedFrom: [],
};
export const asSpouse: Authorisations = {
  isResponsible: false,
  spouse: null,
  receivedFrom: [{ name: 'Fabrice C.' }],
};

/** The journey alone, ports answered by hand. */
export function runAuthorisations(input: Partial<JourneyMachineInput> = {}) {
  const time = handClock();
  const read = handPort<{ readonly token: string }, ReadAuthorisationsAnswer>();
  const draw = handPort<void, string>();
  const change = handPort<ChangeAuthorisationInput, ChangeAuthorisationAnswer>();
  const journey = createActor(
    authorisationsMachine.provide({
      actors: { readAuthorisations: read.logic, drawAct: draw.logic, changeAuthorisation: change.logic },
    }),
    { input: { ...authorisationsInput, ...input }, clock: time.clock },
  );
  journey.start();
  const send = (event: AuthorisationsEvent) => journey.send(event);
  const run = {
    ...time,
    send,
    read,
    draw,
    change,
    context: () => journey.getSnapshot().context,
    end: () => journey.getSnapshot().output,
    screen: () => {
      const [meta] = metasOf(journey.getSnapshot());
      return meta && 'waitingFor' in meta ? `waiting: ${meta.waitingFor}` : meta?.screen;
    },
    see: async (authorisations: Authorisations) => await read.answer({ kind: 'authorisations', authorisations }),
    /** Up to the answer of the gateway. */
    give: async (act = 'act-1') => {
      await run.see(withoutAuthorisation);
      send({ type: 'GIVE' });
      send({ type: 'CHOOSE', choice: 'yes' });
      send({ type: 'CONFIRM' });
      send({ type: 'CURRENT_GIVEN', password: currentPassword });
      await draw.answer(act);
    },
  };
  return run;
}
