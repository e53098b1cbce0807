export const phoneOf = (caisses: Record<string, { phone: string }>, id: string) => caisses[id]?.phone;
export const kind = 'caf';
export const panel = 'privacy-caf';
