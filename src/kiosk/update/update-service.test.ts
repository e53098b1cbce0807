// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { lookForVersion } from './update-service.ts';

class Worker extends EventTarget {
  state: ServiceWorkerState = 'installing';
  become(state: ServiceWorkerState): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

interface Registration {
  installing: Worker | null;
  waiting: Worker | null;
  active: Worker | null;
  update: () => Promise<void>;
}

const look = (registration: Registration) => lookForVersion(registration as unknown as ServiceWorkerRegistration);

it('says that there is nothing new when the gateway gave nothing new', async () => {
  expect(await look({ installing: null, waiting: null, active: null, update: async () => undefined })).toEqual({ kind: 'upToDate' });
});

it('waits for the end of an installation before it says that a version waits', async () => {
  const worker = new Worker();
  const registration: Registration = {
    installing: null,
    waiting: null,
    active: new Worker(),
    update: async () => {
      registration.installing = worker;
    },
  };
  const found = look(registration);
  await Promise.resolve();
  registration.installing = null;
  registration.waiting = worker;
  worker.become('installed');
  expect(await found).toEqual({ kind: 'waiting' });
});

it('is up to date after the very first installation: that version replaces none, so none would take over', async () => {
  const worker = new Worker();
  const registration: Registration = { installing: worker, waiting: null, active: null, update: async () => undefined };
  const found = look(registration);
  registration.installing = null;
  registration.waiting = worker;
  worker.become('installed');
  expect(await found).toEqual({ kind: 'upToDate' });
});

it('reports an installation that failed', async () => {
  const worker = new Worker();
  const registration: Registration = { installing: worker, waiting: null, active: null, update: async () => undefined };
  const found = look(registration);
  worker.become('redundant');
  expect(await found).toEqual({ kind: 'redundant' });
});

it('is no failure of the update when the gateway cannot be reached', async () => {
  const update = (): Promise<void> => Promise.reject(new TypeError('failed'));
  expect(await look({ installing: null, waiting: null, active: null, update })).toEqual({ kind: 'unreachable' });
});
