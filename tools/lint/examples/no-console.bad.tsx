export const tell = (name: string) => console.log(name); // ✗
export const complain = (name: string) => globalThis.console.error(name); // ✗
