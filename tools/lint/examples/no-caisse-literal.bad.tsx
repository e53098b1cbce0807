export const first = 'caf-31'; // ✗
export const quoted = `cpam-2A`; // ✗
export const phoneOf = (caisses: Record<string, { phone: string }>) => caisses['caf-974'].phone; // ✗
export const connectors = { 'cpam-31': true }; // ✗
