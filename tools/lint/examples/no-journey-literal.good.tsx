export const tiles = (ids: readonly string[], services: readonly string[]) => ids.filter((id) => services.includes(id));
export const outcome = { kind: 'completed', next: 'codeUse' };
export const offer = { id: 'some', within: 'signIn', sameAs: 'myAccount' };
export const offersNext = (services: readonly string[]) => services.includes('codeUse');
