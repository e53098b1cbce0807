import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkCatalogues } from './catalogues.mjs';

describe('the check of catalogues', () => {
  let project = '';

  beforeEach(() => {
    project = mkdtempSync(join(tmpdir(), 'borne-catalogues-'));
    for (const folder of ['fr', 'en']) mkdirSync(join(project, 'src/languages', folder), { recursive: true });
  });
  afterEach(() => rmSync(project, { recursive: true }));

  /** Checks one namespace `codeUse` of two languages, used by `code`. */
  async function findings(
    fr: Readonly<Record<string, string>>,
    en: Readonly<Record<string, string>> = fr,
    code: string = Object.keys(fr)
      .map((key) => `t('codeUse.${key}');`)
      .join('\n'),
  ) {
    writeFileSync(join(project, 'src/languages/fr/code-use.json'), JSON.stringify(fr));
    writeFileSync(join(project, 'src/languages/en/code-use.json'), JSON.stringify(en));
    writeFileSync(join(project, 'src/screen.tsx'), code);
    return checkCatalogues(project);
  }

  it('is content with complete, used, well printed texts', async () => {
    const fr = {
      title: 'Avez-vous un code\u00a0?',
      lead: 'Reste {n, plural, one {# essai} other {# essais}}. Lisez «\u00a0Aide\u00a0», à 15:40, sur https://x.fr/?a=b\u00a0: <b>merci</b>.',
    };
    const en = { title: 'Do you have a code?', lead: '{n} tries left: read <b>Help</b>.' };
    expect(await findings(fr, en)).toEqual([]);
  });

  it('finds keys that only one language has', async () => {
    expect(await findings({ a: 'Un' }, { b: 'Two' })).toEqual(['en codeUse.a: missing', 'en codeUse.b: not in French']);
  });

  it('asks for no translation of what official papers say', async () => {
    writeFileSync(join(project, 'src/languages/fr/document-paper.json'), '{ "title": "Relevé" }');
    writeFileSync(join(project, 'src/paper.ts'), "t('documentPaper.title');");
    expect(await findings({ a: 'Un' }, {})).toEqual(['en codeUse.a: missing']);
  });

  it('finds arguments, tags and cases that differ', async () => {
    const fr = { a: '{code} {caisse, select, caf {Caf} other {CPAM}}', b: '<b>Un</b>' };
    const en = { a: '{code} {caisse, select, caf {Caf} cpam {CPAM} other {?}}', b: 'One' };
    expect(await findings(fr, en)).toEqual([
      'en codeUse.a: its arguments are (caisse=caf|cpam|other, code), in French (caisse=caf|other, code)',
      'en codeUse.b: its arguments are (), in French (<b>)',
    ]);
  });

  it('finds a text that is no ICU message', async () => {
    expect(await findings({ a: 'Il reste {n' })).toContainEqual(
      expect.stringMatching(/^fr codeUse\.a: not an ICU message/),
    );
    expect(await findings({})).toEqual(['the French catalogues hold no text']);
  });

  it('finds a key that the code does not name, in full or by a template', async () => {
    const fr = { 'rule.length.met': 'Oui', 'rule.digit.met': 'Oui', 'rule.digit.title': 'Chiffre', end: 'Fin' };
    const code = "t(`codeUse.rule.${rules[id]}.met`); const key = { titleKey: 'codeUse.rule.digit.title' };";
    expect(await findings(fr, fr, code)).toEqual(['fr codeUse.end: used nowhere']);
  });

  it.each(['Prêt?', 'Prêt ?', '{name} !', 'Code :', '{a, select, b {Oui?} other {Non}}'])(
    'finds a breaking space in « %s »',
    async (text) => {
      expect(await findings({ a: text })).toEqual([expect.stringContaining('is missing before ? ! : or ;')]);
    },
  );

  it.each(['«Aide»', '« Aide »', '«\u00a0Aide »'])('finds a breaking space inside %s', async (text) => {
    expect(await findings({ a: text })).toEqual(['fr codeUse.a: a no-break space (U+00A0) is missing inside « »']);
  });

  it('finds straight apostrophes and three dots', async () => {
    expect(await findings({ a: "L''écran..." })).toHaveLength(2);
  });

  it('A44 finds a sentence of more than 15 words, whichever branch makes it long', async () => {
    const words = (count: number) => Array.from({ length: count }, () => 'mot').join(' ');
    expect(await findings({ a: `${words(15)}. ${words(15)}\u00a0! ${words(14)} {n}` })).toEqual([]);
    expect(await findings({ a: `${words(13)} {c, select, caf {Caf} other {assurance maladie 31}}.` })).toEqual([
      expect.stringContaining('16 words in one sentence'),
    ]);
  });

  it.each([
    ['Il a plus de 48\u00a0heures.', '48\u00a0heures'],
    ['It is a 48-hour code.', '48-hour'],
    ['Valable 72 h', '72 h'],
    ['La trace reste <b>trente jours</b>.', 'trente jours'],
    ['Après trois essais faux', 'trois essais'],
    ['Wrong three times', 'three times'],
    ['{caisse, select, caf {Three wrong tries} other {Three errors}}', 'Three wrong tries'],
    ['{tries, plural, =3 {trois essais} other {3 essais}}', '3 essais'],
  ])('finds the number of a rule in « %s »', async (text, typed) => {
    const finding = `« ${typed} » is typed by hand: give the number as an argument`;
    expect(await findings({ a: 'Un' }, { a: 'One', b: text })).toContain(`en codeUse.b: ${finding}`);
    expect(await findings({ a: text })).toContain(`fr codeUse.a: ${finding}`);
  });

  it.each([
    'Il a plus de {hours} heures.',
    'Fausse {dates, plural, =3 {trois fois} other {# fois}}',
    'Un code à 4 chiffres, 148 heures, 3 minutes',
  ])('leaves « %s »', async (text) => {
    expect(await findings({ a: text })).toEqual([]);
  });

  describe('in the kiosk', () => {
    /** Checks a file of the kiosk beside two journeys, each with one text, and texts that both may use. */
    async function findingsOf(path: string, code: string) {
      const files = {
        'src/kiosk/journeys/code-use/screens/code.tsx': "t('codeUse.title');",
        'src/kiosk/journeys/provisional-code/screens/notice.tsx': "t('provisionalCode.title'); t('slip.title');",
        'src/kiosk/texts/french.ts': "import codeUse from '#languages/fr/code-use.json';",
        'src/public/page.ts': "t('identity.title'); t('paper.title'); t('benefits.title'); t('staff.title');",
        [path]: code,
      };
      for (const namespace of ['code-use', 'provisional-code', 'slip', 'identity', 'paper', 'benefits', 'staff']) {
        for (const language of ['fr', 'en']) {
          writeFileSync(join(project, 'src/languages', language, `${namespace}.json`), '{ "title": "Un" }');
        }
      }
      for (const [file, text] of Object.entries(files)) {
        mkdirSync(join(project, file, '..'), { recursive: true });
        writeFileSync(join(project, file), text);
      }
      return checkCatalogues(project);
    }

    const inJourney = 'src/kiosk/journeys/code-use/screens/other.tsx';

    it.each([
      [inJourney, "t('codeUse.title'); t('identity.title'); t('paper.title'); t('benefits.title');"],
      ['src/kiosk/journeys/provisional-code/paper/slip.ts', "import french from '#languages/fr/slip.json';"],
      ['src/kiosk/steps/question.tsx', "t('identity.title'); t('paper.title');"],
      ['src/kiosk/staff/panel.tsx', "t('staff.title');"],
      ['src/gateway/texts.ts', "t('codeUse.title');"],
    ])('is content with what %s uses', async (path, code) => {
      expect(await findingsOf(path, code)).toEqual([]);
    });

    it.each([
      [inJourney, "t('provisionalCode.title');", 'provisionalCode'],
      [inJourney, 't(`provisionalCode.${part}`);', 'provisionalCode'],
      [inJourney, "import french from '#languages/fr/slip.json';", 'slip'],
      [inJourney, "t('staff.title');", 'staff'],
      ['src/kiosk/steps/question.tsx', "t('provisionalCode.title');", 'provisionalCode'],
      ['src/kiosk/steps/question.tsx', "t('benefits.title');", 'benefits'],
      ['src/kiosk/shell/home.tsx', "t('codeUse.title');", 'codeUse'],
      ['src/kiosk/terminal/visit.ts', "t('slip.title');", 'slip'],
    ])('refuses that %s has %s', async (path, code, namespace) => {
      expect(await findingsOf(path, code)).toEqual([`${path}: uses texts of « ${namespace} »`]);
    });
  });
});
