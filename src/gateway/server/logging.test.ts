import { describe, expect, it } from 'vitest';
import { eventLog, type LogEvent } from './logging.ts';

function recorder() {
  const lines: string[] = [];
  const log = eventLog({ write: (line: string) => void lines.push(line) });
  const entries = () => lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  return { log, lines, entries };
}

describe('the log', () => {
  it('P32 says event, time, kiosk, duration and result', () => {
    const { log, entries } = recorder();
    log.event({ event: 'requestAnswered', kiosk: 7, route: '/api/kiosk/outbox', status: 200, durationMs: 12.345 });
    expect(entries()).toEqual([
      {
        level: 'info',
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) as unknown,
        event: 'requestAnswered',
        kiosk: 7,
        route: '/api/kiosk/outbox',
        status: 200,
        durationMs: 12.3,
      },
    ]);
  });

  it('P21 drops every field that is not on the list, whatever the types say', () => {
    const { log, lines } = recorder();
    const smuggled = {
      event: 'x',
      nir: '182063100000000',
      url: '/c?nir=1',
      headers: { authorization: 'secret' },
      body: { birthName: 'MARTIN' },
      message: 'Jean Martin',
      err: new Error('0639980102'),
    } as unknown as LogEvent;
    log.event(smuggled);
    expect(Object.keys(JSON.parse(lines[0] ?? '{}') as object)).toEqual(['level', 'time', 'event']);
  });

  it.each([
    ['a sentence', 'Jean Martin est venu'],
    ['an e-mail address', 'jean@example.org'],
    ['an address with a query', '/api/x?nir=1'],
    ['a number of a person', 'n182063100000000'],
    ['a phone number', '0639980102'],
    ['something long', 'a'.repeat(81)],
    ['nothing', ''],
    ['two lines', 'a\nb'],
  ])('P21 withholds %s from a listed field', (_what, outcome) => {
    const { log, entries } = recorder();
    log.event({ event: 'x', outcome });
    expect(entries()[0]).toMatchObject({ outcome: 'withheld' });
  });

  it('P21 tells the class and the place of an error, never its words', () => {
    const { log, lines, entries } = recorder();
    const error = Object.assign(new TypeError('Key (nir)=(182063100000000) already exists'), {
      code: '23505',
      detail: 'Jean Martin',
    });
    log.failure({ event: 'requestFailed' }, error);
    expect(lines[0]).not.toContain('182063100000000');
    expect(lines[0]).not.toContain('Martin');
    expect(entries()[0]).toMatchObject({ level: 'error', error: { name: 'TypeError', code: '23505' } });
    expect(JSON.stringify(entries()[0])).toContain('logging.test.ts');
  });

  it('P21 tells nothing of what was thrown without being an error, or under a strange name', () => {
    const { log, entries } = recorder();
    log.failure({ event: 'x' }, 'Jean Martin');
    log.failure({ event: 'x' }, Object.assign(new Error('a'), { name: 'Jean Martin', code: 'Jean Martin' }));
    expect(entries()).toMatchObject([{ error: { name: 'notAnError' } }, { error: { name: 'withheld', code: 'none' } }]);
  });

  it('P21 takes no line of an error’s message for a place in the code', () => {
    const { log, lines } = recorder();
    log.failure({ event: 'x' }, new Error('first\n    at home of Jean Martin'));
    expect(lines[0]).not.toContain('Martin');
  });

  it('can keep to warnings', () => {
    const lines: string[] = [];
    const log = eventLog({ write: (line: string) => void lines.push(line) }, 'warn');
    log.event({ event: 'a' });
    log.warning({ event: 'b' });
    expect(lines).toHaveLength(1);
  });
});
