import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** The values a label may take. Anything else is counted as `other`: the set stays closed (P21). */
export type LabelSets<Label extends string> = Readonly<Record<Label, readonly string[]>>;

export interface CounterMetric<Label extends string> {
  increment(labels: Readonly<Record<Label, string>>, by?: number): void;
}

/** Figures for operators, in the Prometheus text format. Nothing in them is about a visitor. */
export interface Metrics {
  /** A counter of events; asking twice for the same name gives the same counter. */
  counter<Label extends string>(name: string, help: string, labels: LabelSets<Label>): CounterMetric<Label>;
  /** A figure read when it is asked for. */
  gauge(name: string, help: string, read: () => number | Promise<number>): void;
  /** One HTTP request: `route` is a template of the contract. */
  observeRequest(request: { method: string; route: string; status: number; durationMs: number }): void;
  readonly contentType: string;
  render(): Promise<string>;
}

const methods = ['GET', 'POST', 'DELETE', 'HEAD'];
const statusClasses = ['1xx', '2xx', '3xx', '4xx', '5xx'];
const durationBucketsS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** @param processMetrics whether to add Node's own figures (memory, event loop); off in tests. */
export function createMetrics({ processMetrics = false } = {}): Metrics {
  const registry = new Registry();
  if (processMetrics) collectDefaultMetrics({ register: registry });
  const counters = new Map<string, CounterMetric<string>>();
  const requests = new Histogram({
    name: 'borne_http_request_seconds',
    help: 'Time to answer a request, in seconds.',
    labelNames: ['method', 'route', 'status'],
    buckets: durationBucketsS,
    registers: [registry],
  });

  return {
    counter(name, help, labels) {
      const known = counters.get(name);
      if (known !== undefined) return known;
      const labelNames = Object.keys(labels) as (keyof typeof labels)[];
      const counter = new Counter({ name, help, labelNames, registers: [registry] });
      const metric: CounterMetric<string> = {
        increment(values, by = 1) {
          const closed: Partial<Record<string, string>> = {};
          for (const label of labelNames) closed[label] = among(labels[label], values[label]);
          counter.inc(closed, by);
        },
      };
      counters.set(name, metric);
      return metric;
    },
    gauge(name, help, read) {
      const gauge: Gauge = new Gauge({
        name,
        help,
        registers: [registry],
        collect: async () => gauge.set(await read()),
      });
    },
    observeRequest({ method, route, status, durationMs }) {
      const statusClass = among(statusClasses, `${Math.floor(status / 100)}xx`);
      requests.observe({ method: among(methods, method), route, status: statusClass }, durationMs / 1000);
    },
    contentType: registry.contentType,
    render: () => registry.metrics(),
  };
}

function among(allowed: readonly string[], value: string | undefined): string {
  return value !== undefined && allowed.includes(value) ? value : 'other';
}
