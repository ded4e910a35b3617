import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { EXIT, PublishError } from '../problem/publish-error.ts';
import type { FileSystem } from './file-system.ts';
import type { OwnerProcess, Processes } from './owner-process.ts';
import { hasCode } from './write-error.ts';

/** Who holds a staging folder. */
interface Claim extends OwnerProcess {
  /** Random, 16 hexadecimal digits: names the next claim, and the folder of the files staged under this one. */
  readonly token: string;
}

/** A claim of this process, and the entry of the folder that states it. */
export interface HeldClaim extends Claim {
  readonly file: string;
}

const ROOT = 'claim-root';
/** Each lost try means that another process won in between. */
const MAX_TRIES = 100;
/** Stands for a claim that cannot be read; it is on no machine, so that it never counts as gone. */
const UNKNOWN: Claim = { pid: 0, started: '', boot: '', namespace: '', host: 'unknown', token: 'unknown' };

/** True for an entry of a staging folder that is a claim. */
export function isClaimName(name: string): boolean {
  return name.startsWith('claim-');
}

/**
 * Makes the staging folder, or takes over one whose owner is gone.
 *
 * Claims are a chain: `claim-root`, then `claim-{token}` of the owner that was found dead, and so on; the owner
 * is the end. Each is a symbolic link to nowhere whose target is the text: the system makes it whole or not at
 * all, and for one of several rivals only. Nothing of a living owner is ever renamed or removed, so that a
 * rival that read the chain long ago cannot do harm: its claim either fails or is off the chain.
 *
 * @param folder absolute; its parent must exist
 * @throws {PublishError} `BUILD_RUNNING` when the owner lives, or cannot be asked
 */
export function claimFolder(fileSystem: FileSystem, folder: string, processes: Processes): HeldClaim {
  const claim: Claim = { ...processes.self(), token: randomBytes(8).toString('hex') };
  let owner: Claim | undefined;
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    makeStagingFolder(fileSystem, folder);
    owner = readOwner(fileSystem, folder);
    if (owner !== undefined && !processes.isGone(owner)) break;
    const file = join(folder, owner === undefined ? ROOT : `claim-${owner.token}`);
    if (tryClaim(fileSystem, file, claim) && isOnChain(fileSystem, folder, claim, file))
      return { ...claim, file };
  }
  throw buildRunning(owner ?? UNKNOWN, folder);
}

/** Gives the folder up but leaves what is in it to the next build. */
export function releaseClaim(fileSystem: FileSystem, claim: HeldClaim): void {
  fileSystem.unlinkSync(claim.file);
}

function makeStagingFolder(fileSystem: FileSystem, folder: string): void {
  try {
    fileSystem.mkdirSync(folder, 0o755);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
    return;
  }
  try {
    fileSystem.chmodSync(folder, 0o755); // a rival that runs as another user has to read who is here
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error; // a rival has used the folder and removed it in between
  }
}

function tryClaim(fileSystem: FileSystem, file: string, claim: Claim): boolean {
  try {
    fileSystem.symlinkSync(JSON.stringify(claim), file);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST', 'ENOENT')) return false; // a rival was faster, or the owner ended
    throw error;
  }
}

/**
 * Whether a claim that was just made counts: the folder may have been replaced since the chain was read.
 *
 * What is off the chain stays: it harms nobody, while its path may by now be that of another owner.
 */
function isOnChain(fileSystem: FileSystem, folder: string, claim: Claim, file: string): boolean {
  try {
    return readOwner(fileSystem, folder)?.token === claim.token;
  } catch (error) {
    if (readClaim(fileSystem, file)?.token === claim.token) fileSystem.unlinkSync(file); // this process lives on
    throw error;
  }
}

/** The end of the chain; `undefined` when nobody has claimed the folder, or it is not there. */
function readOwner(fileSystem: FileSystem, folder: string): Claim | undefined {
  const links = new Set<string>();
  let owner: Claim | undefined;
  for (let name = ROOT; !links.has(name); name = `claim-${owner.token}`) {
    links.add(name);
    const next = readClaim(fileSystem, join(folder, name));
    if (next === undefined) break;
    owner = next;
  }
  return owner;
}

function readClaim(fileSystem: FileSystem, file: string): Claim | undefined {
  try {
    return parseClaim(fileSystem.readlinkSync(file)) ?? UNKNOWN;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    if (hasCode(error, 'EINVAL')) return UNKNOWN; // a file where a link is due
    throw error;
  }
}

function parseClaim(text: string): Claim | undefined {
  try {
    const value = JSON.parse(text) as Record<keyof Claim, unknown>;
    const { pid, started, boot, namespace, host, token } = value;
    const texts = [started, boot, namespace, host, token];
    const isClaim = Number.isSafeInteger(pid) && texts.every((field) => typeof field === 'string');
    return isClaim ? (value as Claim) : undefined;
  } catch {
    return undefined;
  }
}

function buildRunning({ pid, host }: Claim, folder: string): PublishError {
  return new PublishError(
    'BUILD_RUNNING',
    EXIT.environment,
    `Cannot build while another build runs: process ${pid} on ${JSON.stringify(host)} is writing`,
    `Wait for it to end; if there is no such process, run: rm ${JSON.stringify(folder)}/claim-*`,
  );
}
