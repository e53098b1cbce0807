import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import forgottenPassword from '#languages/fr/forgotten-password.json' with { type: 'json' };
import signIn from '#languages/fr/sign-in.json' with { type: 'json' };
import { caisseIds } from '#domain/caisse/caisse.ts';
import { addressWindow } from '#domain/documents/address-window.ts';
import { DAY_MS } from '#domain/time/instant.ts';
import type { CodePurpose } from '../one-time-codes/tables.ts';
import { someTuesday } from '../testing/manual-clock.ts';
import { codeLetterPdf } from './code-letter.ts';

const forgottenOnKiosk = signIn['secret.forgotten'];
const letterCodeOnKiosk = forgottenPassword['notice.letterCode'];

/** What a program of poppler reads in the letter. */
function read(pdf: Uint8Array, program: 'pdftotext' | 'pdfinfo', ...options: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'letter-'));
  try {
    const file = join(folder, 'letter.pdf');
    writeFileSync(file, pdf);
    const output = program === 'pdftotext' ? ['-'] : [];
    return execFileSync(program, [...options, file, ...output], { encoding: 'utf8' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const letter = (caisse: (typeof caisseIds)[number], purpose: CodePurpose = 'passwordResetLetter') =>
  codeLetterPdf({ caisse, purpose, code: '004217', writtenAt: someTuesday, validUntil: someTuesday + 15 * DAY_MS });

describe('a letter with a code', () => {
  it.each(caisseIds)('#161 is one A4 page in French with the code, its end and its use: %s', async (caisse) => {
    const pdf = await letter(caisse);
    const info = read(pdf, 'pdfinfo');
    expect(info).toMatch(/Pages: +1\n/);
    expect(info).toContain('A4');
    expect(info).toMatch(/Title: +Courrier\n/);
    const text = read(pdf, 'pdftotext', '-layout').replace(/\s+/g, ' ');
    for (const words of [
      'Le mardi 24 novembre 2026',
      'Objet : votre code pour choisir un nouveau mot de passe',
      '004 217',
      'Il est valable jusqu’au mercredi 9 décembre 2026. Il sert une seule fois.',
      // The words that stand on the kiosk: its buttons, in the order in which one touches them.
      `« ${forgottenOnKiosk} », puis « ${letterCodeOnKiosk} »`.replaceAll('\u00a0', ' '),
      'Ne donnez ce code à personne.',
      'Vous n’avez rien demandé ?',
    ]) {
      expect(text).toContain(words);
    }
  });

  it.each(caisseIds)('for a creation says so, and that nothing was created: %s', async (caisse) => {
    const pdf = await letter(caisse, 'accountCreationLetter');
    expect(read(pdf, 'pdfinfo')).toMatch(/Pages: +1\n/);
    const text = read(pdf, 'pdftotext', '-layout').replace(/\s+/g, ' ');
    for (const words of ['votre code pour créer votre compte', '« Créer mon compte »', 'Aucun compte n’a été créé.']) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain('mot de passe');
  });

  it('leaves the window of the envelope white', async () => {
    const { leftMm, topMm, widthMm, heightMm } = addressWindow;
    const inPoints = (mm: number): string => String(Math.round((mm * 72) / 25.4));
    const box = ['-x', leftMm, '-y', topMm, '-W', widthMm, '-H', heightMm].map((part) =>
      typeof part === 'number' ? inPoints(part) : part,
    );
    const pdf = await letter('caf-31');
    expect(read(pdf, 'pdftotext', '-r', '72', ...box).trim()).toBe('');
    expect(read(pdf, 'pdftotext', '-r', '72', '-x', '0', '-y', '0', '-W', '280', '-H', '130')).toContain('Caf de la');
  });
});
