export const open = () => indexedDB.open('visitors'); // ✗
export const keep = () => caches.open('pages'); // ✗
export const remember = (name: string) => localStorage.setItem('name', name); // ✗
export const recall = () => window.sessionStorage.getItem('name'); // ✗
