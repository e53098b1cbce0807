import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkReferences } from './references.mjs';

describe('the check of references', () => {
  let project = '';

  beforeEach(() => {
    project = mkdtempSync(join(tmpdir(), 'borne-references-'));
    write('docs/requirements.md', '| A14 | Keyboard. |\n| P06 | Tries. |\n| I1 | Nothing. |\n| #77–#79 | Sheets. |\n');
    write('docs/security.md', '# Security\n\n## Wipe\n\n## One path, online and offline\n');
    write('src/kiosk/wipe/wipe.ts', 'export const wipe = 1;\n');
  });
  afterEach(() => rmSync(project, { recursive: true }));

  function write(path: string, content: string): void {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), content);
  }

  /** What the check says of one file. */
  async function findings(path: string, ...lines: readonly string[]) {
    write(path, `${lines.join('\n')}\n`);
    return await checkReferences(project);
  }

  it('is content with what leads somewhere', async () => {
    expect(
      await findings(
        'src/kiosk/good.test.ts',
        '/** Erases (A14, I1, #77–79, SECURITY « Wipe »), see docs/security.md#wipe and src/kiosk/wipe/wipe.ts. */',
        '// Of SECURITY « One path, online',
        '// and offline », RFC 9421 §2.3, EN 301 549 § 5.8, PKCS #8, requirements.md.',
        "it('P06 destroys #78', () => {});",
      ),
    ).toEqual([]);
  });

  it.each([
    ['/** Needs A15. */', 'A15 is not in docs/requirements.md'],
    ['// As P06–P08 say.', 'P07 is not in docs/requirements.md'],
    ["test.each([1])('I9 holds', () => {});", 'I9 is not in docs/requirements.md'],
    ["describe('#80 is read', () => {});", '#80 is not in docs/requirements.md'],
    ['/* Sheets #79–#80. */', '#80 is not in docs/requirements.md'],
    ['/** As it must be (SECURITY). */', 'SECURITY names no heading'],
    ["const message = 'Refused: SECURITY.md';", 'SECURITY.md names no heading'],
    ['/** SECURITY « Wiping ». */', 'docs/security.md has no heading « Wiping »'],
    ['// The pause (PLAN §3.6) is short.', '« PLAN §3.6 » is no page of this repository'],
    ['// See NOTES.md.', 'NOTES.md is not there'],
    ['// See src/kiosk/wipe/erase.ts.', 'src/kiosk/wipe/erase.ts is not there'],
    ['// See docs/security.md#wiping.', 'docs/security.md has no heading for #wiping'],
  ])('refuses %s', async (line, finding) => {
    const found = await findings('src/kiosk/bad.test.ts', 'const one = 1;', line);
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]).toContain(`src/kiosk/bad.test.ts:2: ${finding}`);
  });

  it.each([
    ['src/ui/bad.css', '.key {\n  color: #123;\n  /* Twenty millimetres (A22). */\n}', 3],
    ['src/gateway/bad.sql', "select '#99';\n-- One place (P99).", 2],
    ['src/kiosk/bad.html', '<p>A99</p><!-- Paints at once (A99). -->', 1],
    ['tools/bad.mjs', "const url = 'https://a.example/#99'; // As P99 asks.", 1],
  ])('reads the comments of %s and nothing else there', async (path, content, line) => {
    const found = await findings(path, content);
    expect(found.map((finding) => finding.replace(/ is not .*/, ''))).toEqual([
      expect.stringMatching(new RegExp(`^${path}:${line}: [AP]\\d\\d$`)),
    ]);
  });

  it('follows the links, paths and numbers of pages', async () => {
    const page = [
      '[wipe](security.md#wipe), [here](#wipe), [elsewhere](https://a.example/x.md), A14, `src/kiosk/<part>/wipe.ts`,',
      '`src/{kiosk,domain}/wipe/`, `dist/kiosk`',
      '## Wipe',
      '```',
      'src/not/there.ts and A99',
      '```',
      '[gone](gone.md)',
      '[no heading](security.md#gone)',
      '`src/kiosk/gone/`, `src/<part>/gone.ts`',
      'As A99 asks.',
    ];
    expect(await findings('docs/page.md', ...page)).toEqual([
      'docs/page.md:7: the link gone.md leads nowhere',
      'docs/page.md:8: the link security.md#gone leads to no heading',
      'docs/page.md:9: src/kiosk/gone/ is not there',
      'docs/page.md:9: src/<part>/gone.ts is not there',
      'docs/page.md:10: A99 is not in docs/requirements.md',
    ]);
  });

  it('fails when it read nothing', async () => {
    for (const folder of ['docs', 'src']) rmSync(join(project, folder), { recursive: true });
    expect(await checkReferences(project)).toEqual(['no file was read']);
  });
});
