// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest';
import '#ui/testing/fresh-page.ts';
import type { AllWords, Words } from '../shown/all-words.tsx';
import type { LanguageId } from '#domain/language.ts';
import { markCatalogues, outside } from './pseudo-catalogues.ts';

/**
 * What may stand outside every catalogue, since it is the same in all languages: names, numbers, addresses, and what a
 * visitor typed. Nothing else may.
 */
const data: Readonly<Record<string, RegExp>> = {
  'a name of a site or caisse': /^(Haute-Garonne|Toulouse Riquet|Saint-Gaudens|(Caf|CPAM) de la Haute-Garonne)$/,
  'a language in its own words': /^(Français|English)$/,
  'a key of a keyboard': /^(\p{L}|2[AB]|\?!€|é è ç|É È Ç)$/u,
  'an hour or a day, as `domain/time` writes them':
    /^(14 h 06|3:40 pm|\w+day \d{1,2} \w+ \d{4} at \d{1,2}:\d\d [ap]m|\d{1,2} \w+ \d{4})$/,
  'a masked contact, or a mail address': /^:? ?(XX XX XX \d\d \d\d|\S*@\S+)$/,
  'a bank account': /^(FR14[\d•M ]+|0500013M026)$/,
  'an address of the web': /^(https:\/\/)?(www\.|borne\.example\.org|assure\.ameli\.fr)\S*$/,
  'a code or a reference': /^([A-Z0-9]{4}(-[A-Z0-9]{4}){1,3}|SPEC-IMEN-7F3K-9QWM)$/,
  'a fictitious person, or what they typed':
    /^(\w+ Fictive|(CAMILLE MARIE ?)?(MARTIN-DELACROIX)?|LEBRETON-NGUYEN( DUPRE ZOE MARIE)?|DUPRE|ZOE MARIE|OZTURK|ALI|alocation logemant)$/,
  'what a caisse says of somebody, on an official paper': /^Fictive( Fictive)*$/,
  'a month or a day of an official paper':
    /^(\d{1,2}(er)? )?(janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre) \d{4}$/,
  'a town': /^(Toulouse|Caignac|Gibel|Monestrol|Montclar-Lauragais|Nailloux|Saint-Léon|Seyre)$/,
};

/** Letters outside the marks of these languages that are no data, one line each. */
function unmarked(words: readonly Words[], languages: readonly LanguageId[]): readonly string[] {
  return words.flatMap(({ place, text }) => {
    const rest = languages.reduce((left, language) => outside(left, language), text);
    return rest
      .split(/[|·]/)
      .map((run) => run.replaceAll(/\s+/g, ' ').trim())
      .filter((run) => /\p{L}/u.test(run) && !Object.values(data).some((known) => known.test(run)))
      .map((run) => `${place}: ${run}`);
  });
}

describe('with a language whose every text is marked', () => {
  let all: AllWords;
  beforeAll(async () => {
    markCatalogues();
    const { allWords } = await import('../shown/all-words.tsx');
    all = allWords('en');
  });

  it('no screen shows a letter from elsewhere but data', () => {
    expect(all.screens.length).toBeGreaterThan(150);
    expect(unmarked(all.screens, ['en'])).toEqual([]);
  });

  it('no phone page shows one', () => expect(unmarked(all.phonePages, ['en'])).toEqual([]));

  it('no mail and no SMS shows one', () => expect(unmarked(all.messages, ['en'])).toEqual([]));

  it('the visitor’s own paper shows none, and official papers none but of the French catalogue', () => {
    const { simulation, ...official } = all.papers;
    expect(unmarked(simulation, ['en'])).toEqual([]);
    for (const [kind, words] of Object.entries(official)) expect(unmarked(words, ['fr', 'en']), kind).toEqual([]);
  });

  it('says where a word is typed by hand, or in another language', () => {
    const shown = (text: string): readonly string[] => unmarked([{ place: 'here', text }], ['en']);
    expect(shown('⟪un ⟪deux⟫ trois⟫ | 12 | www.caf.fr')).toEqual([]);
    expect(shown('⟪un⟫ | Bonjour')).toEqual(['here: Bonjour']);
    expect(shown('⟦Bonjour⟧')).toEqual(['here: ⟦Bonjour⟧']);
  });
});
