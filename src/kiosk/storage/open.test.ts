import { Dexie } from 'dexie';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createTimers } from '../clock.ts';
import { declareDatabase } from './database.ts';
import { writeFact } from './facts.ts';
import { DATA_FORMAT } from './layout.ts';
import { onUnexpectedClose, OPEN_LIMIT_MS, openDatabase } from './open.ts';
import { closeAsTheBrowserDoes, openTestDatabase } from './testing/open-test-database.ts';

afterEach(() => void vi.useRealTimers());

describe('opening the database', () => {
  test('makes the tables and writes its format', async () => {
    const database = await openTestDatabase();
    database.close();
    expect(await openDatabase(database, createTimers())).toEqual({ kind: 'open' });
    expect(await database.facts.get('dataFormat')).toEqual({ key: 'dataFormat', value: DATA_FORMAT });
  });

  test('leaves no timer behind', async () => {
    const timers = createTimers();
    await openDatabase(declareDatabase(`test-${crypto.randomUUID()}`), timers);
    expect(timers.pending()).toBe(0);
  });

  test('refuses data of a newer build and leaves them alone', async () => {
    const database = await openTestDatabase();
    await writeFact(database, 'dataFormat', DATA_FORMAT + 1);
    database.close();
    expect(await openDatabase(database, createTimers())).toEqual({ kind: 'failed', reason: 'tooNew' });
    expect(database.isOpen()).toBe(false);
    await database.open();
    expect(await database.facts.toArray()).toEqual([{ key: 'dataFormat', value: DATA_FORMAT + 1 }]);
  });

  test('an older build that opens tables of a newer version still sees its format first', async () => {
    const ours = declareDatabase(`test-${crypto.randomUUID()}`);
    const newer = new Dexie(ours.name);
    newer.version(2).stores({ facts: 'key', somethingNew: 'id' });
    await newer.open();
    await newer.table('facts').put({ key: 'dataFormat', value: DATA_FORMAT + 1 });
    newer.close();
    expect(await openDatabase(ours, createTimers())).toEqual({ kind: 'failed', reason: 'tooNew' });
  });

  test('gives up when it never settles', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const database = declareDatabase(`test-${crypto.randomUUID()}`);
    vi.spyOn(database, 'open').mockReturnValue(new Dexie.Promise(() => undefined));
    const opening = openDatabase(database, createTimers());
    vi.advanceTimersByTime(OPEN_LIMIT_MS);
    expect(await opening).toEqual({ kind: 'failed', reason: 'timeout' });
  });

  test('says so when the browser refuses', async () => {
    const database = declareDatabase(`test-${crypto.randomUUID()}`);
    vi.spyOn(database, 'open').mockReturnValue(
      Dexie.Promise.reject(new Dexie.UnknownError('Internal error opening backing store')),
    );
    expect(await openDatabase(database, createTimers())).toEqual({ kind: 'failed', reason: 'unavailable' });
  });

  test('can be repeated after the browser closed the connection', async () => {
    const database = await openTestDatabase();
    const closed = vi.fn();
    const stop = onUnexpectedClose(database, closed);
    closeAsTheBrowserDoes(database);
    await vi.waitFor(() => expect(closed).toHaveBeenCalledOnce());
    stop();
    database.close();
    expect(await openDatabase(database, createTimers())).toEqual({ kind: 'open' });
  });
});
