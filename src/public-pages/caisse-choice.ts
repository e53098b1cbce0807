import { caisseIds, caisseKindOf, caisses, type CaisseId } from '#domain/caisse/caisse.ts';
import type { PageTexts } from './texts.ts';

/** « Caf »; by its whole name where another department has one too. */
export function caisseLabel(id: CaisseId, t: PageTexts): string {
  const { kind, name } = caisses[id];
  const isAlone = caisseIds.filter((other) => caisseKindOf(other) === kind).length === 1;
  return isAlone ? t(`publicPages.use.caisse.${kind}`) : name;
}
