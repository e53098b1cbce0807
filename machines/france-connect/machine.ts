import { readinessFirst } from '../common/delay.ts';
import { endOf, initialContext } from './context.ts';
import { characters, drawing, givingUp, onPhone, opening, scan } from './on-phone.ts';
import { franceConnect } from './setup.ts';

/**
 * « S'identifier avec FranceConnect » (#149): a hand-over to the visitor's own phone by a QR code; no page of FranceConnect
 * is ever shown here. Two letters and two figures of the phone are typed on the kiosk, and the account opens.
 */
export const franceConnectMachine = franceConnect.createMachine({
  id: 'franceConnect',
  context: ({ input }) => initialContext(input),
  output: ({ context }) => endOf(context),
  initial: 'looking',
  states: {
    ...readinessFirst({
      ready: 'notice',
      ways: {
        NEW_CODE: { target: 'ended', actions: 'endForNewCode' },
        LEAVE: { target: 'ended', actions: 'endRefused' },
        BACK: { target: 'ended', actions: 'endRefused' },
      },
    }),
    notice: {
      meta: { screen: 'notice' },
      on: { BEGIN: 'drawing', SIGN_IN: { target: 'ended', actions: 'endForSignIn' }, BACK: 'ended' },
    },
    drawing,
    scan,
    onPhone,
    characters,
    opening,
    /** Gateway or caisse does not answer: the characters are kept. */
    tryAgain: {
      meta: { screen: 'tryAgain' },
      on: { RETRY: 'opening', BACK: 'characters', LEAVE: 'givingUp' },
    },
    givingUp,
    /** Expired, given up, wrong three times, no account: each with what one can do now. */
    over: {
      meta: { screen: 'over' },
      entry: 'forgetHandOver',
      on: {
        RETRY: 'drawing',
        SIGN_IN: { target: 'ended', actions: 'endForSignIn' },
        NEW_CODE: { target: 'ended', actions: 'endForNewCode' },
        BACK: 'notice',
        LEAVE: { target: 'ended', actions: 'endRefused' },
      },
    },
    failed: { type: 'final', entry: ['forgetHandOver', 'endFailed'] },
    ended: { type: 'final', entry: 'forgetHandOver' },
  },
});
