export const name = (title: string) => {
  document.title = title; // ✗
};
export const read = () => window.document.title; // ✗
