import type { Check, Finding } from '../verify/verification.ts';
import type { ManifestEntry } from '../write/manifest.ts';
import { adviseOn, type ServerName } from './advice.ts';
import type { Client } from './client.ts';
import type { Failure } from './failure.ts';
import type { Reply, Request } from './reply.ts';
import type { Sample } from './sample.ts';

/** What all checks of one server share. */
export interface Probe {
  readonly client: Client;
  readonly server: ServerName | undefined;
  readonly entries: readonly ManifestEntry[];
  readonly sample: Sample;
}

/** What is wrong with an answer; says nothing of the address, so that the same fault of many is told once. */
export interface Fault extends Pick<Finding, 'code' | 'severity' | 'message'> {
  /** One next step, where a better one is known than the directive of the server. */
  readonly help?: string;
}

/** One question to a server, and what its answer must be like. */
export interface Trial {
  readonly request: Request;
  readonly judge: (reply: Reply) => readonly Fault[];
}

/** A fault with the address of its answer, relative to the publication. */
export interface Located {
  readonly path: string;
  readonly fault: Fault;
}

/** What is shown of one address; some are long on purpose. */
const MAX_SHOWN = 200;

/** Addresses that are named beside the first one with the same fault. */
const MAX_OTHERS = 3;

/** Asks all questions, and judges all answers. */
export async function runTrials(
  { client }: Pick<Probe, 'client'>,
  trials: readonly Trial[],
): Promise<Located[]> {
  const answers = await client.askAll(trials.map(({ request }) => request));
  return trials.flatMap(({ request: { path }, judge }, index) => {
    const answer = answers[index];
    if (answer === undefined) return [];
    const faults = 'kind' in answer ? [noAnswer(answer)] : judge(answer);
    return faults.map((fault) => ({ path, fault }));
  });
}

/** Makes a check of faults: one finding for each sort of fault, with some of the addresses that have it. */
export function toCheck(
  { server }: Pick<Probe, 'server'>,
  check: Omit<Check, 'findings'>,
  located: readonly Located[],
): Check {
  const groups = new Map<string, Located[]>();
  for (const each of located) {
    const key = `${each.fault.code} ${each.fault.severity} ${each.fault.message}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  return { ...check, findings: [...groups.values()].flatMap((group) => toFindings(group, server)) };
}

function toFindings([first, ...others]: readonly Located[], server: ServerName | undefined): Finding[] {
  if (first === undefined) return [];
  const { code, severity, message, help = adviseOn(code, server) } = first.fault;
  const named = [...new Set(others.map(({ path }) => path))].filter((path) => path !== first.path);
  const examples = named.slice(0, MAX_OTHERS).map((path) => `also ${path === '' ? '(the home page)' : path}`);
  if (named.length > MAX_OTHERS) examples.push(`and ${named.length - MAX_OTHERS} more`);
  return [
    {
      code,
      severity,
      file: shorten(first.path),
      message,
      help,
      ...(examples.length > 0 ? { examples } : {}),
    },
  ];
}

function shorten(path: string): string {
  return path.length > MAX_SHOWN ? `${path.slice(0, MAX_SHOWN)}…` : path;
}

/** The fault of an answer that did not come. */
function noAnswer({ must }: Failure): Fault {
  const message = `Cannot read the answer of the server: it must ${must}`;
  return { code: 'HTTP_NO_ANSWER', severity: 'error', message };
}
