import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('rdflib_reader.py', import.meta.url));
const MAX_OUTPUT = 1024 * 1024 * 1024;

/**
 * @typedef {{ path: string, syntax: string, statements: number }} RdfFile
 * @typedef {{ path: string, answers: string }} Query
 * @typedef {{ path: string, count?: number, fault?: string }} Reading what a tool made of one file
 * @typedef {object} Tool
 * @property {string} name
 * @property {string} install what to run to have it
 * @property {boolean} [optional] whether `--require` does without it
 * @property {string[]} syntaxes endings of the files that it reads
 * @property {() => string | undefined} findVersion nothing when it cannot be run
 * @property {(dist: string, files: RdfFile[]) => Reading[]} read
 */

/** @type {Tool} */
const rapper = {
  name: 'rapper',
  install: 'apt-get install raptor2-utils',
  syntaxes: ['ttl', 'nt', 'nq', 'trig', 'rdf'],
  findVersion: () => /^[\d.]+/.exec(run('rapper', ['--version']).stdout)?.[0],
  read: (dist, files) => files.map((file) => readWithRapper(dist, file)),
};

const RAPPER_FORMATS = { ttl: 'turtle', nt: 'ntriples', nq: 'nquads', trig: 'trig', rdf: 'rdfxml' };

function readWithRapper(dist, { path, syntax }) {
  const { status, stderr } = run('rapper', ['-c', '-i', RAPPER_FORMATS[syntax], join(dist, path)]);
  const complaint = stderr.split('\n').find((line) => /^rapper: (?:Error|Warning)/.test(line));
  if (status !== 0 || complaint !== undefined) return { path, fault: complaint ?? `exit ${status}` };
  return { path, count: Number(/Parsing returned (\d+) triple/.exec(stderr)?.[1]) };
}

/** @type {Tool} */
const serdi = {
  name: 'serdi',
  install: 'apt-get install serdi',
  syntaxes: ['ttl', 'nt', 'nq', 'trig'],
  findVersion: () => /serdi ([\d.]+)/.exec(run('serdi', ['-v']).stdout)?.[1],
  read: (dist, files) => files.map((file) => readWithSerdi(dist, file)),
};

const SERDI_FORMATS = { ttl: 'turtle', nt: 'ntriples', nq: 'nquads', trig: 'trig' };

/** Syntaxes that say in which graph a statement is. */
const WITH_GRAPHS = ['nq', 'trig'];

function readWithSerdi(dist, { path, syntax }) {
  const to = WITH_GRAPHS.includes(syntax) ? 'nquads' : 'ntriples';
  const { status, stdout, stderr } = run('serdi', ['-i', SERDI_FORMATS[syntax], '-o', to, join(dist, path)]);
  if (status !== 0 || stderr !== '') return { path, fault: stderr.split('\n')[0] || `exit ${status}` };
  return { path, count: countLines(stdout) };
}

/** @type {Tool} */
const rdflib = {
  name: 'rdflib',
  install: 'apt-get install python3-rdflib',
  syntaxes: ['ttl', 'nt', 'nq', 'trig', 'jsonld', 'rdf'],
  findVersion: () => findPython()?.version,
  read: (dist, files) => askRdflib(dist, { files }),
};

/** @type {Tool} */
const xmllint = {
  name: 'xmllint',
  install: 'apt-get install libxml2-utils',
  syntaxes: ['rdf'],
  findVersion: () => {
    const [, major, minor, patch] =
      /libxml version (\d)(\d\d)(\d\d)/.exec(run('xmllint', ['--version']).stderr) ?? [];
    return major === undefined ? undefined : [major, minor, patch].map(Number).join('.');
  },
  read: readWithXmllint,
};

/** All files at once; what it says begins with the name of the file. */
function readWithXmllint(dist, files) {
  const paths = files.map(({ path }) => join(dist, path));
  const lines = run('xmllint', ['--noout', '--nonet', ...paths]).stderr.split('\n');
  return files.map(({ path, statements }) => {
    const fault = lines.find((line) => line.startsWith(`${join(dist, path)}:`));
    return fault === undefined ? { path, count: statements } : { path, fault };
  });
}

/** @type {Tool} */
const riot = {
  name: 'riot',
  install: 'see https://jena.apache.org/download/; version 4.5.0 of Debian fails when it starts',
  optional: true,
  syntaxes: ['ttl', 'nt', 'nq', 'trig', 'jsonld', 'rdf'],
  findVersion: () => {
    const { status, stdout, stderr } = run('riot', ['--version']);
    return status === 0 ? /\d+\.\d+\.\d+/.exec(stdout + stderr)?.[0] : undefined;
  },
  read: (dist, files) => files.map(({ path, syntax }) => readWithRiot(dist, path, syntax)),
};

function readWithRiot(dist, path, syntax) {
  const to = WITH_GRAPHS.includes(syntax) ? 'nquads' : 'ntriples';
  const { status, stdout, stderr } = run('riot', ['--strict', '--check', `--output=${to}`, join(dist, path)]);
  const complaint = stderr.split('\n').find((line) => /\b(?:ERROR|WARN)\b/.test(line));
  if (status !== 0 || complaint !== undefined) return { path, fault: complaint ?? `exit ${status}` };
  return { path, count: countLines(stdout) };
}

export const TOOLS = [rapper, serdi, rdflib, xmllint, riot];

/**
 * Runs queries with the SPARQL engine of rdflib over the dump.
 *
 * @param {string} dist
 * @param {Query[]} queries
 * @returns {Reading[]} a fault where other answers come out than are published
 */
export function askQueries(dist, queries) {
  return askRdflib(dist, { queries });
}

/** One process for everything, since Python takes longer to start than to read. */
function askRdflib(dist, request) {
  const input = JSON.stringify({ dist, files: [], queries: [], ...request });
  const { status, stdout, stderr } = run(findPython().path, [SCRIPT], input);
  if (status !== 0) throw new Error(`rdflib_reader.py ended with ${status}:\n${stderr}`);
  return JSON.parse(stdout);
}

let python;

/** The first Python that has rdflib: that of Debian is often not the one on PATH. */
export function findPython() {
  if (python !== undefined) return python ?? undefined;
  python = null;
  for (const path of ['/usr/bin/python3', 'python3']) {
    const { status, stdout } = run(path, ['-c', 'import rdflib; print(rdflib.__version__)']);
    if (status === 0) {
      python = { path, version: stdout.trim() };
      break;
    }
  }
  return python ?? undefined;
}

function run(command, args, input = '') {
  const { status, stdout, stderr } = spawnSync(command, args, {
    input,
    encoding: 'utf8',
    maxBuffer: MAX_OUTPUT,
  });
  return { status, stdout: stdout ?? '', stderr: stderr ?? '' };
}

/** Blank lines come between the subjects of some tools. */
function countLines(text) {
  return text.split('\n').filter((line) => line !== '').length;
}
