import { describe, expect, test } from 'vitest';
import { caisseIds, caisseKindOf, caisseOfWireCode, caisses } from './caisse.ts';

describe('the caisses', () => {
  test('each stand under their own name, with a number of their own', () => {
    for (const id of caisseIds) expect(caisses[id].id).toBe(id);
    const codes = caisseIds.map((id) => caisses[id].wireCode);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toBeGreaterThan(0);
  });

  test('keep the number signed claims know them by', () => {
    expect(caisseOfWireCode(1)).toBe('caf-31');
    expect(caisseOfWireCode(2)).toBe('cpam-31');
    expect(caisseOfWireCode(3)).toBeUndefined();
  });

  test('P29 are answerable for their data separately', () => {
    const controllers = caisseIds.map((id) => caisses[id].privacy.controller);
    expect(new Set(controllers).size).toBe(controllers.length);
    expect(caisseKindOf('caf-31')).toBe('caf');
    expect(caisseKindOf('cpam-31')).toBe('cpam');
  });

  test('have an address in letters that needs no scheme to be typed', () => {
    for (const id of caisseIds) expect(caisses[id].website).toMatch(/^www\.[a-z]+\.fr$/);
  });
});
