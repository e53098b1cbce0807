import { describe, expect, it } from 'vitest';
import { createMetrics } from './metrics.ts';

describe('the metrics', () => {
  it('P21 keep to closed sets of labels: anything else is counted as « other »', async () => {
    const metrics = createMetrics();
    const counter = metrics.counter('borne_test_total', 'Test.', { outcome: ['done', 'refused'] });
    counter.increment({ outcome: 'done' });
    counter.increment({ outcome: '182063100000000' }, 2);
    const text = await metrics.render();
    expect(text).toContain('borne_test_total{outcome="done"} 1');
    expect(text).toContain('borne_test_total{outcome="other"} 2');
    expect(text).not.toContain('182063100000000');
  });

  it('give one counter for one name', async () => {
    const metrics = createMetrics();
    metrics.counter('borne_test_total', 'Test.', { a: ['x'] }).increment({ a: 'x' });
    metrics.counter('borne_test_total', 'Test.', { a: ['x'] }).increment({ a: 'x' });
    expect(await metrics.render()).toContain('borne_test_total{a="x"} 2');
  });

  it('read a figure when they are asked', async () => {
    const metrics = createMetrics();
    const figures = [3, 5];
    metrics.gauge('borne_test', 'Test.', async () => figures.shift() ?? 0);
    expect(await metrics.render()).toContain('borne_test 3');
    expect(await metrics.render()).toContain('borne_test 5');
  });

  it('measure requests by route, method and kind of status', async () => {
    const metrics = createMetrics();
    metrics.observeRequest({ method: 'GET', route: '/api/x', status: 204, durationMs: 30 });
    metrics.observeRequest({ method: 'BREW', route: '/api/x', status: 418, durationMs: 30 });
    const text = await metrics.render();
    expect(text).toContain('borne_http_request_seconds_count{method="GET",route="/api/x",status="2xx"} 1');
    expect(text).toContain('borne_http_request_seconds_count{method="other",route="/api/x",status="4xx"} 1');
  });

  it('hold the figures of the process when asked to', async () => {
    expect(await createMetrics({ processMetrics: true }).render()).toContain('process_resident_memory_bytes');
    expect(await createMetrics().render()).not.toContain('process_resident_memory_bytes');
  });
});
