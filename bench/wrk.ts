import { spawn, spawnSync } from 'node:child_process';

/** What wrk saw of a server. */
export interface Load {
  readonly requestsPerSecond: number;
  readonly p99Ms: number;
  readonly requests: number;
  /** Connections that broke, answers that did not come in time, and answers of 400 and above. */
  readonly errors: number;
}

export interface LoadOptions {
  readonly url: string;
  readonly connections: number;
  readonly seconds: number;
  readonly fields?: Readonly<Record<string, string>>;
  /** A program in Lua that makes the requests. */
  readonly script?: string;
}

/** Whether it can be run here. */
export function hasWrk(): boolean {
  return spawnSync('wrk', ['--version']).error === undefined;
}

/** Asks a server for some seconds, as fast as it answers. */
export async function load({ url, connections, seconds, fields = {}, script }: LoadOptions): Promise<Load> {
  const words = ['-t1', `-c${connections}`, `-d${seconds}s`, '--latency', '--timeout', '5s'];
  for (const [name, value] of Object.entries(fields)) words.push('-H', `${name}: ${value}`);
  if (script !== undefined) words.push('-s', script);
  const child = spawn('wrk', [...words, url], { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  for await (const piece of child.stdout) text += piece;
  return parseReport(text);
}

function parseReport(text: string): Load {
  const [, requests = '0'] = /^\s*(\d+) requests in/m.exec(text) ?? [];
  const [, rate = '0'] = /^Requests\/sec:\s+([\d.]+)/m.exec(text) ?? [];
  const [, time = '0', unit = 'ms'] = /^\s+99%\s+([\d.]+)(us|ms|s)/m.exec(text) ?? [];
  const [, refused = '0'] = /Non-2xx or 3xx responses: (\d+)/.exec(text) ?? [];
  const sockets = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(text) ?? [];
  const errors = [refused, ...sockets.slice(1)].reduce((sum, each) => sum + Number(each), 0);
  const milliseconds = { us: 0.001, ms: 1, s: 1_000 }[unit] ?? 1;
  return {
    requestsPerSecond: Math.round(Number(rate)),
    p99Ms: Math.round(Number(time) * milliseconds * 10) / 10,
    requests: Number(requests),
    errors,
  };
}
