import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sheetIds } from '#domain/information/sheets.ts';
import { checkLibrary } from './information/check-library.ts';
import { checkInformation } from './information.mjs';

const today = '2026-11-22';
type Head = Readonly<Record<string, string>>;

const file = (head: Head, text: string): string =>
  ['---', ...Object.entries(head).map(([key, value]) => `${key}: ${value}`), '---', '', text, ''].join('\n');
const dated: Head = { updated: '2026-11-01', expires: '2027-03-31' };
const sheet = (head: Head = {}, text = 'Une aide.'): string =>
  file(
    {
      title: 'APL',
      summary: 'Une aide.',
      themes: 'housing',
      ...dated,
      page: 'https://www.caf.fr/aides/apl',
      simulate: 'yes',
      ...head,
    },
    text,
  );
const news = (local: '31' | '99' | 'no', head: Head = {}, text = 'Du nouveau.'): string =>
  file(
    { title: 'Nouveau', summary: 'Du nouveau.', caisses: 'caf', date: '2026-10-01', ...dated, local, ...head },
    text,
  );
const question = (head: Head = {}): string =>
  file({ title: 'Pourquoi ?', caisses: 'caf', ...dated, order: '10', ...head }, 'Pour cela.');

/** A library in which nothing is wrong. */
const sound: Readonly<Record<string, string>> = Object.fromEntries(
  ['fr', 'en'].flatMap((language) => [
    ...sheetIds.map((id): [string, string] => [`${language}/sheets/${id}.md`, sheet()]),
    ...['a', 'b', 'c', 'd'].map((id): [string, string] => [
      `${language}/news/${id}.md`,
      news(id === 'a' ? '31' : 'no'),
    ]),
    [`${language}/questions/pourquoi.md`, question()],
  ]),
);
const findings = (change: Readonly<Record<string, string>>, first: readonly string[] = []) =>
  checkLibrary({ ...sound, ...change }, today, { riquet: first }).findings;
const both = (path: string, text: string) => ({ [`fr/${path}`]: text, [`en/${path}`]: text });

describe('the check of what visitors read', () => {
  it('is content with a sound library', () => {
    expect(findings({}, ['pourquoi'])).toEqual([]);
  });

  it.each([
    [
      'a file that is not understood',
      both('sheets/apl.md', sheet({}, '<b>gras</b>')),
      'fr/sheets/apl.md ligne 11 : les balises HTML ne sont pas lues',
    ],
    ['a file at no place', { 'fr/fiches/apl.md': sheet() }, 'fr/fiches/apl.md : ce fichier n’est pas à sa place'],
    [
      'a file that one language has not',
      { 'fr/questions/quand.md': question() },
      'en/questions/quand.md : ce fichier manque',
    ],
    [
      'a sheet of no benefit',
      both('sheets/zzz.md', sheet()),
      'fr/sheets/zzz.md : cette fiche n’est pas dans la liste des prestations',
    ],
    [
      'a file whose last day has passed',
      both('sheets/apl.md', sheet({ updated: '2026-01-01', expires: '2026-11-21' })),
      'fr/sheets/apl.md : périmé depuis le 2026-11-21',
    ],
    [
      'a date in the future',
      both('sheets/apl.md', sheet({ updated: '2026-11-23' })),
      'fr/sheets/apl.md : la mise à jour est dans l’avenir',
    ],
    [
      'a figure that does not exist',
      both('sheets/apl.md', sheet({}, 'Il est de {{parameter:apl}}.')),
      'fr/sheets/apl.md : le montant « parameter:apl » n’existe pas',
    ],
    [
      'an amount that is typed',
      both('sheets/apl.md', sheet({}, 'Il est de 638,28 €.')),
      'fr/sheets/apl.md : un montant est écrit en toutes lettres : « Il est de 638,28\u00A0€. »',
    ],
    [
      'a question about no sheet',
      both('questions/pourquoi.md', question({ about: 'apl, zzz' })),
      'fr/questions/pourquoi.md : la fiche « zzz » n’existe pas',
    ],
    [
      'languages that differ',
      { 'fr/sheets/apl.md': sheet({ themes: 'housing, work' }) },
      'fr/sheets/apl.md : « themes » diffère entre les langues',
    ],
    [
      'news without a local one',
      both('news/a.md', news('no')),
      'fr/news, département 31 : une actualité, et une seule, est locale',
    ],
    [
      'news of the future',
      both('news/b.md', news('no', { date: '2026-11-23' })),
      'fr/news/b.md : la date de l’actualité est dans l’avenir',
    ],
    [
      'an address under which there are others, given as a page',
      both('sheets/apl.md', sheet({ page: 'https://www.caf.fr/aides/' })),
      'fr/sheets/apl.md : cette adresse ouvre une liste ; ajoutez « opens: list », ou donnez la page elle-même',
    ],
    [
      'the results of a search, given as a page',
      both('questions/pourquoi.md', question({ page: 'https://www.youtube.com/results?search_query=caf' })),
      'fr/questions/pourquoi.md : cette adresse ouvre une liste ; ajoutez « opens: list », ou donnez la page elle-même',
    ],
    [
      'news of a department without a caisse',
      both('news/e.md', news('99')),
      'fr/news/e.md : aucune caisse n’est du département 99',
    ],
    [
      'a text too long for the screen',
      both('sheets/apl.md', sheet({}, 'Un mot de plus. '.repeat(60))),
      'fr/sheets/apl.md : le début du texte est trop long : environ 26 lignes, au plus 8',
    ],
    [
      'a list too long for the screen',
      both('news/b.md', news('no', {}, '- Un mot.\n'.repeat(25))),
      'fr/news/b.md : le texte est trop long pour l’écran : environ 27 lignes, au plus 26',
    ],
  ])('finds %s', (_what, change, finding) => {
    expect(findings(change)).toContain(finding);
  });

  it('finds fewer than four news', () => {
    const { ['fr/news/d.md']: _french, ['en/news/d.md']: _english, ...rest } = sound;
    expect(checkLibrary(rest, today, {}).findings).toEqual(['fr/news, département 31 : 3 actualités, il en faut 4']);
  });

  it('takes an address that says that it is a list', () => {
    const list = { page: 'https://www.caf.fr/aides', opens: 'list' };
    const own = { page: 'https://www.caf.fr/aides/af' };
    expect(findings({ ...both('sheets/apl.md', sheet(list)), ...both('sheets/af.md', sheet(own)) })).toEqual([]);
  });

  it.each([
    [
      'a line that is no entry',
      'nounou',
      'fr/lexicon.txt ligne 1 : une ligne est de la forme « mots dits = mots des pages »',
    ],
    ['an entry that leads nowhere', '\nnounou = zzz', 'fr/lexicon.txt ligne 2 : « zzz » n’est dans aucune page'],
  ])('finds %s of the lexicon', (_what, text, finding) => {
    expect(findings({ 'fr/lexicon.txt': text })).toEqual([finding]);
    expect(findings({ 'fr/lexicon.txt': '# rien\npourquoi pas = cela\nloto =' })).toEqual([]);
  });

  it('finds a sheet that is missing', () => {
    const { ['fr/sheets/rsa.md']: _rsa, ...rest } = sound;
    expect(checkLibrary(rest, today, {}).findings).toEqual(['fr/sheets/rsa.md : ce fichier manque']);
  });

  it('finds a site that puts first a question that does not exist', () => {
    expect(findings({}, ['quand'])).toEqual(['site riquet : la question « quand » n’existe pas']);
  });

  it('tells what is out of date within 30 days', () => {
    const soon = (expires: string) =>
      checkLibrary({ ...sound, ...both('news/b.md', news('no', { expires })) }, today, {}).soon;
    expect(soon('2026-12-21')).toEqual(['fr/news/b.md', 'en/news/b.md']);
    expect(soon('2026-12-22')).toEqual([]);
  });

  it('reads files from the disk, and judges their French (A44)', async () => {
    const project = mkdtempSync(join(tmpdir(), 'borne-information-'));
    const long = both('sheets/apl.md', sheet({}, `${'mot '.repeat(16)}.\n\nPrêt?`));
    for (const [path, text] of Object.entries({
      ...sound,
      ...both('questions/mot-de-passe-oublie.md', question()),
      ...long,
    })) {
      const place = join(project, 'kiosk-config/information', path);
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(place, text);
    }
    const { findings: found } = await checkInformation(project, today);
    rmSync(project, { recursive: true });
    expect(found.filter((finding) => finding.startsWith('fr/sheets/apl.md'))).toEqual([
      expect.stringContaining('16 words in one sentence'),
      expect.stringContaining('a no-break space'),
    ]);
  });
});
