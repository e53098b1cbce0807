type Schedule = typeof setTimeout;

export const later = (setTimeout: Schedule, act: () => void) => setTimeout(act, 10);
export const ofTheClock = (clock: { setTimeout: (act: () => void) => void }, act: () => void) => clock.setTimeout(act);
