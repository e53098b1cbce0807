import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { ownRule } from '../support/where.mjs';

const message =
  'A journey is named in its own folders, in the lists, in `outcome.next`, in `within` and in `sameAs`: adding one changes nothing else.';

const journeys = 'src/kiosk/journeys';
const idOfOffer = /\bid: '(\w+)'/;
const ownFolder = /^(?:src\/kiosk\/journeys|machines)\/([^/]+)\//;

/** The folder of each journey, by its identifier. @param {string} root @returns {ReadonlyMap<string, string>} */
function foldersById(root) {
  const folders = readdirSync(join(root, journeys)).filter((name) =>
    existsSync(join(root, journeys, name, 'offer.ts')),
  );
  return new Map(
    folders.map((name) => {
      const id = idOfOffer.exec(readFileSync(join(root, journeys, name, 'offer.ts'), 'utf8'))?.[1];
      if (id === undefined) throw new Error(`${journeys}/${name}/offer.ts has no identifier`);
      return [id, name];
    }),
  );
}

/** Who offers, opens and ends journeys iterates their list; one journey names another only as what comes next, or as what leads to it. */
export const noJourneyLiteral = ownRule('no-journey-literal', (context) => {
  const folders = foldersById(context.cwd);
  const path = relative(context.cwd, context.filename).split(sep).join('/');
  const own = ownFolder.exec(path)?.[1];
  return {
    Literal(node) {
      if (typeof node.value !== 'string') return;
      const folder = folders.get(node.value);
      if (folder === undefined || folder === own || isNext(node.parent)) return;
      context.report({ node, message });
    },
  };
});

/**
 * `next: 'codeUse'`, or `services.includes('codeUse')`: whether what comes next is offered here; `within: 'signIn'` in an
 * offer: what leads to it; `sameAs: 'myAccount'`: whose tile it shares.
 * @param {unknown} parent
 */
function isNext(parent) {
  const { type, key, callee } =
    /** @type {{ type?: string, key?: { name?: string }, callee?: { object?: { name?: string }, property?: { name?: string } } }} */ (
      parent
    );
  if (type === 'Property') return ['next', 'within', 'sameAs'].includes(key?.name ?? '');
  return type === 'CallExpression' && callee?.object?.name === 'services' && callee.property?.name === 'includes';
}
