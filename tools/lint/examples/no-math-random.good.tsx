export const draw = (random: () => number) => Math.floor(random() * 10);
