import { only } from '../common/answer.ts';
import { delayed, unanswered } from '../common/delay.ts';
import { waiting } from '../common/screen-meta.ts';
import { tokenOf } from './context.ts';
import { healthParts, type HealthPart } from './ports.ts';
import { ameliAccount } from './setup.ts';

const over = {
  guard: ({ event }: { readonly event: { readonly output: { readonly kind: string } } }) =>
    event.output.kind === 'sessionOver',
  target: 'ended',
  actions: 'noteAccountOver',
} as const;

/** What the caisse has of the insured person, read anew each time. */
export const reading = ameliAccount.createStateConfig({
  meta: waiting('reading'),
  tags: 'busy',
  entry: 'forgetFile',
  after: unanswered('notNow'),
  on: { BACK: 'ended' },
  invoke: {
    id: 'readInsured',
    src: 'readInsured',
    input: ({ context }) => ({ token: tokenOf(context) }),
    onDone: [
      {
        guard: ({ event }) => event.output.kind === 'file',
        target: 'read',
        actions: { type: 'noteFile', params: ({ event }) => ({ file: only(event.output, 'file') }) },
      },
      {
        guard: ({ event }) => event.output.kind === 'refused',
        target: 'refused',
        actions: { type: 'noteRefusal', params: ({ event }) => ({ reason: only(event.output, 'refused').reason }) },
      },
      // Of an insured person there is always something: an account that shows nothing is one no more.
      { guard: ({ event }) => event.output.kind === 'notAllowed', target: 'ended', actions: 'noteAccountOver' },
      over,
      delayed('notNow'),
    ],
    onError: 'failed',
  },
});

/** @throws Error without a part. Unreachable: the chart notes it first. */
function partOf(wanted: string | undefined): HealthPart {
  const part = healthParts.find((each) => each === wanted);
  if (part === undefined) throw new Error('nothing of health was asked for');
  return part;
}

/** Only for who asks for it: all of it is about health. */
export const readingPart = ameliAccount.createStateConfig({
  meta: waiting('readingPart'),
  tags: 'busy',
  after: unanswered('partNotNow'),
  on: { BACK: 'overview' },
  invoke: {
    id: 'readPart',
    src: 'readPart',
    input: ({ context }) => ({ token: tokenOf(context), part: partOf(context.wanted) }),
    onDone: [
      {
        guard: ({ event }) => event.output.kind === 'payments',
        target: 'wanted',
        actions: { type: 'notePart', params: ({ event }) => only(event.output, 'payments') },
      },
      {
        guard: ({ event }) => event.output.kind === 'prevention',
        target: 'wanted',
        actions: { type: 'notePart', params: ({ event }) => only(event.output, 'prevention') },
      },
      {
        guard: ({ event }) => event.output.kind === 'refused',
        target: 'refused',
        actions: { type: 'noteRefusal', params: ({ event }) => ({ reason: only(event.output, 'refused').reason }) },
      },
      { guard: ({ event }) => event.output.kind === 'notAllowed', target: 'stepUp' },
      over,
      delayed('partNotNow'),
    ],
    onError: 'failed',
  },
});
