import { Composer, type YAMLError } from 'yaml';
import { explainSyntax } from './explain-syntax.ts';
import type { Fault } from './fault.ts';
import type { ScannedYaml } from './scan-yaml.ts';

export interface ComposedYaml {
  /** The node at the top of the first document; not to be trusted when there are faults. */
  readonly top: unknown;
  /** Faults of syntax, at most one a line. */
  readonly faults: readonly Fault[];
}

/** Builds the nodes of the first document. Warnings of the package count as errors. */
export function composeYaml(text: string, { tokens, quotes, isComplete }: ScannedYaml): ComposedYaml {
  if (!isComplete) return { top: undefined, faults: [] };
  const { value: document } = withoutStacks(() =>
    new Composer(OPTIONS).compose(tokens, true, text.length).next(),
  );
  if (!document) return { top: undefined, faults: [] };
  const errors = [...document.errors, ...document.warnings]
    .filter(({ code }) => !TAG_CODES.has(code))
    .sort((a, b) => a.pos[0] - b.pos[0]);
  const faults = onePerLine(errors, text).map((error) => explainSyntax(error, text, quotes));
  return { top: document.contents, faults };
}

/** A tag was refused before, wherever it stands. */
const TAG_CODES: ReadonlySet<string> = new Set([
  'TAG_RESOLVE_FAILED',
  'BAD_COLLECTION_TYPE',
  'MULTIPLE_TAGS',
]);

/** Keeps the first error of each line; the others on it nearly always have the same cause. */
function onePerLine(errors: readonly YAMLError[], text: string): readonly YAMLError[] {
  let told = -1; // offset of the end of the last line with an error
  return errors.filter(({ pos: [start] }) => {
    if (start <= told) return false;
    const end = text.indexOf('\n', start);
    told = end < 0 ? text.length : end;
    return true;
  });
}

/** Fields that stand twice are found by us, as the package compares each with each; tags are refused anyway. */
const OPTIONS = {
  version: '1.2',
  schema: 'core',
  merge: false,
  resolveKnownTags: false,
  stringKeys: true,
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

/** A file can hold thousands of errors, and most of the time to make one goes into a stack that nobody sees. */
function withoutStacks<Result>(run: () => Result): Result {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return run();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}
