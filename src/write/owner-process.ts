import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { hasCode } from './write-error.ts';

/**
 * A process, told apart from every other one that ever ran.
 *
 * A process number alone is not enough: it is used again, and it means nothing on another machine, after a
 * restart or in another container. Where there is no `/proc`, the three texts that come from it are empty.
 */
export interface OwnerProcess {
  readonly pid: number;
  /** When it started, in clock ticks since the machine did. */
  readonly started: string;
  /** Changes with each start of the machine. */
  readonly boot: string;
  /** In which numbers of processes are counted: containers have their own. */
  readonly namespace: string;
  readonly host: string;
}

/** What staging asks about processes; tests pass one that declares them dead. */
export interface Processes {
  self(): OwnerProcess;
  /** True only when it is certain: a process elsewhere, that cannot be asked about, counts as running. */
  isGone(owner: OwnerProcess): boolean;
}

/** The processes of this machine. */
export const realProcesses: Processes = { self, isGone };

function self(): OwnerProcess {
  return {
    pid: process.pid,
    started: readStat(process.pid)?.started ?? '',
    boot: readOrEmpty(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
    namespace: readOrEmpty(() => readlinkSync('/proc/self/ns/pid')),
    host: hostname(),
  };
}

function isGone(owner: OwnerProcess): boolean {
  const here = self();
  if (owner.host !== here.host) return false;
  if (owner.boot !== here.boot) return true;
  if (owner.namespace !== here.namespace) return false;
  return !isRunning(owner);
}

function isRunning({ pid, started }: OwnerProcess): boolean {
  try {
    process.kill(pid, 0); // asks, sends nothing
  } catch (error) {
    return !hasCode(error, 'ESRCH'); // EPERM: it runs, for another user
  }
  const stat = readStat(pid);
  return stat === undefined || (stat.started === started && stat.state !== 'Z' && stat.state !== 'X');
}

/** Fields 3 and 22 of `/proc/{pid}/stat`; the name in field 2 may hold blanks and brackets. */
function readStat(pid: number): { state: string; started: string } | undefined {
  const text = readOrEmpty(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const [state, started] = [fields[0], fields[19]];
  return state === undefined || started === undefined ? undefined : { state, started };
}

function readOrEmpty(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}
