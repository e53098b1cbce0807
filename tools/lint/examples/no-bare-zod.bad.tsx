import { z } from 'zod'; // ✗

export * as schemas from 'zod/v4'; // ✗
export { string } from 'zod'; // ✗
export const later = () => import('zod'); // ✗
export const name = z.string();
