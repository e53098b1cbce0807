import { describe, expect, it } from 'vitest';
import { problem, problemName, problems, problemSchema, type ProblemName } from './problem.ts';

const names = Object.keys(problems) as ProblemName[];

/** A problem of each name, with members for the three that carry some. */
const examples = names.map((name) => {
  if (name === 'invalidInput') return problem(name, { fields: ['body.birthDate'] });
  if (name === 'tooManyTries') return problem(name, { retryAfterMs: 2_000 });
  if (name === 'passwordRefused') return problem(name, { rules: ['length', 'common'] });
  return problem(name);
});

describe('problems', () => {
  it('are all in the closed list, and the list has no other', () => {
    const listed = problemSchema.def.options.map((option) => option.def.shape.type.def.values[0]);
    expect([...listed].sort()).toEqual(names.map((name) => `urn:borne:problem:${name}`).sort());
  });

  it.each(examples)('$type has type, title and status as RFC 9457 names them', (example) => {
    expect(problemSchema.safeParse(example).data).toEqual(example);
    expect(example.type).toBe(`urn:borne:problem:${problemName(example)}`);
    expect(example.status).toBe(problems[problemName(example)].status);
    expect(example.status).toBeGreaterThanOrEqual(400);
    expect(example.status).toBeLessThan(600);
  });

  it('carry no text of their own, where personal data could stand (P21)', () => {
    const doesNotMatch = problem('doesNotMatch');
    expect(problemSchema.safeParse({ ...doesNotMatch, detail: 'x' }).success).toBe(false);
    expect(problemSchema.safeParse({ ...doesNotMatch, instance: '/x' }).success).toBe(false);
    const fields = ['body.nir = 2820699991997'];
    expect(problemSchema.safeParse({ ...problem('invalidInput', { fields }) }).success).toBe(false);
  });

  it('have the status of their name and no other', () => {
    expect(problemSchema.safeParse({ ...problem('codeUsed'), status: 403 }).success).toBe(false);
    expect(problemSchema.safeParse({ type: 'urn:borne:problem:other', title: 'x', status: 400 }).success).toBe(false);
  });

  it('are tried again only when the gateway or the caisse may do better later', () => {
    const retried = names.filter((name) => problems[name].recovery === 'retry');
    expect(retried).toEqual(['internal', 'unavailable', 'caisseUnavailable', 'tooManyTries', 'busy']);
  });
});
