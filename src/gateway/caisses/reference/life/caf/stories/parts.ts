import { always, type Since, type Timeline } from '../../timeline.ts';
import type { CafStory, StoryHousing } from '../story.ts';

type Earnings = CafStory['earnings']['holder'];

export const tenant = (rent: number): StoryHousing => ({ tenure: 'tenant', rent });
export const socialTenant = (rent: number): StoryHousing => ({ tenure: 'socialTenant', rent });
/** The aid goes to the landlord. */
export const paidToLandlord = (housing: StoryHousing): StoryHousing => ({ ...housing, isPaidToLandlord: true });
export const owner: StoryHousing = { tenure: 'owner', rent: 0 };

export const wage = (euros: number): Earnings => always({ wage: euros });
export const pension = (euros: number): Earnings => always({ pension: euros });
export const nothing: Earnings = always({});

/** One thing, and from some months before the anchor on another. */
export const changing = <Value>(first: Value, ...later: readonly Since<Value>[]): Timeline<Value> => [
  ...always(first),
  ...later,
];

export const alone: Timeline<boolean> = always(false);
export const inCouple: Timeline<boolean> = always(true);
