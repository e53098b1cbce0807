import { someCaf } from '#domain/caisse/testing/some-caisses.ts';
import { initialContext, type ProtectedPeopleContext } from '#machines/protected-people/context.ts';
import type { ProtectedPeopleScreen } from '#machines/protected-people/screens.ts';
import {
  forJeanne,
  forNobodyYet,
  protectedPeopleInput,
} from '#machines/protected-people/testing/protected-people-run.ts';

const begun: ProtectedPeopleContext = initialContext({ ...protectedPeopleInput, caisse: someCaf });
const listed: ProtectedPeopleContext = { ...begun, protection: forNobodyYet };
const acting: ProtectedPeopleContext = { ...begun, protection: forJeanne };

/** A professional guardian: many people, the one acted for on a page in the middle. */
const many = Array.from({ length: 300 }, (_, index) => ({
  ref: `person-${index}`,
  name: `Jeanne ${String.fromCharCode(65 + (index % 26))}.`,
}));
const professional: ProtectedPeopleContext = { ...begun, protection: { people: many, actsFor: 'person-42' } };

/** As long as the caisse may make it. */
const longNamed: ProtectedPeopleContext = {
  ...begun,
  protection: {
    people: Array.from({ length: 5 }, (_, index) => ({
      ref: `long-${index}`,
      name: 'Marie-Antoinette-Bernadette-Joséphine V.',
    })),
    actsFor: 'long-0',
  },
};

/** A context that the chart can be in at each screen, and the others worth looking at. */
export const protectedPeopleSamples: Readonly<
  Record<ProtectedPeopleScreen, readonly [ProtectedPeopleContext, ...ProtectedPeopleContext[]]>
> = {
  list: [listed, acting, professional, longNamed],
  none: [begun],
  notNow: [
    { ...begun, notNow: 'offline' },
    { ...begun, notNow: 'caisseUnavailable' },
  ],
  chosen: [{ ...acting, choice: 'jeanne' }, longNamed],
  tryAgain: [
    { ...listed, choice: 'jeanne', notNow: 'offline' },
    { ...listed, choice: 'jeanne', notNow: 'caisseUnavailable' },
  ],
  guardianshipOver: [{ ...listed, choice: 'jeanne' }],
};
