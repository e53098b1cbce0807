declare function signal<T>(value: T): { value: T };

let lastVisitor = ''; // ✗
export let visits = 0; // ✗
export const language = signal('fr'); // ✗

export const remember = (name: string) => {
  lastVisitor = name;
  visits += 1;
  return lastVisitor;
};
