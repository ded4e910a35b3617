import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { editMeeting, growData } from './grow-data.ts';

/** Of a data folder: a build with everything against one of documents and dumps alone. */
export interface MeasuredBuilds {
  readonly meetings: number;
  /** Median of the ratios of CPU time, of pairs in turn. */
  readonly ratio: number;
  readonly lowest: number;
  readonly highest: number;
  readonly documentsMs: number;
  readonly allMs: number;
  /** Files that both wrote, byte for byte the same. */
  readonly sameFiles: number;
  /** The same data once more over the same `dist/`. */
  readonly unchanged: Again;
  /** One name of one meeting edited. */
  readonly edited: Again;
  readonly pages: { readonly pages: number; readonly firstMs: number; readonly secondMs: number };
}

interface Again {
  readonly cpuMs: number;
  readonly written: number;
}

interface Made extends Again {
  readonly peakMb: number;
  readonly unchanged: number;
}

/** @param copies of each series and meeting */
export function measureBuilds(copies: number, pairs: number): MeasuredBuilds {
  const folder = mkdtempSync(join(tmpdir(), 'communique-bench-'));
  try {
    const data = join(folder, 'data');
    const meetings = growData('data', data, copies);
    const [alone, whole] = [join(folder, 'documents'), join(folder, 'all')];
    const rounds = Array.from({ length: pairs }, () => {
      for (const dist of [alone, whole]) rmSync(dist, { recursive: true, force: true });
      return { documents: make('documents', data, alone), all: make('all', data, whole) };
    });
    const ratios = rounds.map(({ documents, all }) => all.cpuMs / documents.cpuMs).sort((a, b) => a - b);
    const sameFiles = compareFiles(alone, whole);
    const unchanged = make('all', data, whole);
    editMeeting(data);
    const edited = make('all', data, whole);
    return {
      meetings,
      ratio: middle(ratios),
      lowest: round(ratios[0]),
      highest: round(ratios.at(-1)),
      documentsMs: Math.round(middle(rounds.map(({ documents }) => documents.cpuMs))),
      allMs: Math.round(middle(rounds.map(({ all }) => all.cpuMs))),
      sameFiles,
      unchanged: { cpuMs: Math.round(unchanged.cpuMs), written: unchanged.written },
      edited: { cpuMs: Math.round(edited.cpuMs), written: edited.written },
      pages: measurePages(data),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Peaks of the feed and the sitemap, for few documents and for ten times as many. */
export function measureStreams(few = 1_000): { few: number; fewMb: number; manyMb: number; ratio: number } {
  const [fewMb, manyMb] = [few, few * 10].map((count) => {
    const { peakMb, members, addresses, payloads } = runChild('measure-feed.js', [String(count)]) as {
      readonly [name in 'peakMb' | 'members' | 'addresses' | 'payloads']: number;
    };
    if (members !== count || payloads !== count || addresses !== count + 1) {
      throw new Error(
        `Of ${count} documents the feed has ${members}, and the sitemap ${addresses} addresses`,
      );
    }
    return peakMb;
  }) as [number, number];
  return { few, fewMb, manyMb, ratio: round(manyMb / fewMb) };
}

function measurePages(data: string): MeasuredBuilds['pages'] {
  const runs = Array.from({ length: 3 }, () => runChild('measure-publication.js', ['pages', data])) as {
    readonly [name in 'pages' | 'firstMs' | 'secondMs']: number;
  }[];
  const middleOf = (name: 'firstMs' | 'secondMs') => Math.round(middle(runs.map((run) => run[name])));
  return { pages: runs[0]?.pages ?? 0, firstMs: middleOf('firstMs'), secondMs: middleOf('secondMs') };
}

function make(part: 'documents' | 'all', data: string, dist: string): Made {
  return runChild('measure-publication.js', [part, data, dist]) as Made;
}

function runChild(program: string, args: readonly string[]): unknown {
  const file = join(import.meta.dirname, program);
  const { stdout, stderr, status } = spawnSync('node', [file, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed: ${stderr}`);
  return JSON.parse(stdout);
}

/** Answers to questions, which a build publishes only with the data that they are answers for. */
const ANSWER = /^queries\/.*\.srj$/;

/** Every file of the one is in the other with the same bytes, but for answers, or the bench ends here. */
function compareFiles(alone: string, whole: string): number {
  const { files } = JSON.parse(readFileSync(join(alone, 'manifest.json'), 'utf8')) as {
    files: readonly { readonly path: string }[];
  };
  const compared = files.filter(({ path }) => !ANSWER.test(path));
  for (const { path } of compared) {
    if (!readFileSync(join(alone, path)).equals(readFileSync(join(whole, path)))) {
      throw new Error(`${path} is another file in a build with everything`);
    }
  }
  if (compared.length === 0) throw new Error('Nothing was compared');
  return compared.length;
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return round(sorted[Math.floor(sorted.length / 2)]);
}

function round(value = 0): number {
  return Math.round(value * 100) / 100;
}
