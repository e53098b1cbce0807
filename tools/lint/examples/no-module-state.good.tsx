const languages = ['fr', 'en'] as const;

export const count = () => {
  let found = 0;
  for (const language of languages) found += language.length;
  return found;
};
