import { setTimeout as wait } from 'node:timers/promises'; // ✗

export const later = (act: () => void) => setTimeout(act, 10); // ✗
export const often = (act: () => void) => window.setInterval(act, 10); // ✗
export const pause = () => wait(10);
