export const read = (document: { title: string }) => document.title;
export const language = () => document.documentElement.lang;
