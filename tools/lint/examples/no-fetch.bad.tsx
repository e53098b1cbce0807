export const bare = () => fetch('/api/health/live'); // ✗
export const throughWindow = () => window.fetch('/api/health/live'); // ✗
export const asSocket = () => new WebSocket('ws://localhost/'); // ✗
export const kept = { send: globalThis['fetch'] }; // ✗
