type LanguageId = 'fr' | 'en';

const joins = { fr: ' à ', en: ' at ' } as const satisfies Record<LanguageId, string>;

export const join = (language: LanguageId) => joins[language];
export const isSame = (left: LanguageId, right: LanguageId) => left === right;
export const official: LanguageId = 'fr';
export const isKind = (kind: string) => kind === 'free';
export const isPath = (path: string) => path.startsWith('/fr/');
