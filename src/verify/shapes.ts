import '../terms/catalogue-vocabularies.ts'; // so that messages can abbreviate all terms
import { DataFactory, type Quad } from 'n3';
import { type ValidationResult, Validator } from 'shacl-engine';
import { formatValue } from '../problem/format-value.ts';
import { PREFIXES } from '../terms/namespace.ts';
import type { GraphReader } from './graph-reader.ts';
import type { PublicationFiles } from './publication-files.ts';
import { QuadIndex } from './quad-index.ts';
import { listShapes, type ShapesTarget } from './shape-profiles.ts';
import type { Finding } from './verification.ts';

const SHACL = 'http://www.w3.org/ns/shacl#';

const SEVERITIES: Readonly<Record<string, Finding['severity']>> = {
  [`${SHACL}Violation`]: 'error',
  [`${SHACL}Warning`]: 'warning',
  [`${SHACL}Info`]: 'note',
};

/** Finds the published file in which a thing is described, by its address; `undefined` where none is known. */
export type FindFile = (address: string) => string | undefined;

/** A file of shapes, compiled once for any number of graphs. */
export class Shapes {
  /** Inside the published folder; findings name it, and it is to blame where no other file is known. */
  readonly path: string;
  /** Shapes that look for things to hold for, which the shapes inside them do not. */
  readonly count: number;
  readonly #validator: Validator;

  /** @param quads what the file says */
  constructor(path: string, quads: readonly Quad[]) {
    this.path = path;
    this.count = countShapes(quads);
    this.#validator = new Validator(new QuadIndex(quads), { factory: DataFactory });
  }

  /** @param data each quad once, in one graph */
  async validate(data: readonly Quad[] | QuadIndex, findFile: FindFile): Promise<Finding[]> {
    const dataset = data instanceof QuadIndex ? data : new QuadIndex(data);
    const { results } = await this.#validator.validate({ dataset });
    return results.map((result) => {
      return toFinding(result, this.path, findFile(result.focusNode.term?.value ?? '') ?? this.path);
    });
  }
}

/** Reads all shapes for a target; a file that cannot be read is left out, and is a finding of the reader. */
export async function readShapes(
  target: ShapesTarget,
  files: PublicationFiles,
  reader: GraphReader,
): Promise<Shapes[]> {
  const all: Shapes[] = [];
  for (const path of listShapes(target, files)) {
    const graph = await reader.read(path);
    if (graph !== undefined) all.push(new Shapes(path, graph.quads));
  }
  return all;
}

function countShapes(quads: readonly Quad[]): number {
  const targeted = quads.filter(({ predicate }) => predicate.value.startsWith(`${SHACL}target`));
  return new Set(targeted.map(({ subject }) => subject.value)).size;
}

function toFinding(result: ValidationResult, shapes: string, file: string): Finding {
  const { focusNode, path, value, message, severity } = result;
  const focus = formatValue(focusNode.term?.value ?? '');
  const place = path ? ` at ${formatPath(path)}` : ''; // null where the shape is one of the node itself
  const found = path && value?.term ? `, which is ${shownTerm(value.term)}` : '';
  return {
    code: 'SHAPE_VIOLATED',
    severity: SEVERITIES[severity.value] ?? 'error',
    file,
    message: `Cannot fit ${focus} into ${shapes}: ${nameOf(result)} must hold${place}${found}`,
    help: message.map((text) => text.value).join('; ') || `See ${shapes}`,
  };
}

/** `sh:minCount`, from the name that the component has in SHACL. */
function nameOf({ constraintComponent: { value } }: ValidationResult): string {
  const local = value.replace(SHACL, '').replace(/ConstraintComponent$/, '');
  return `sh:${local.charAt(0).toLowerCase()}${local.slice(1)}`;
}

function formatPath(path: NonNullable<ValidationResult['path']>): string {
  const steps = path.map(({ start, predicates }) => {
    const names = predicates.map(({ value }) => shorten(value)).join('|');
    return start === 'object' ? `^${names}` : names;
  });
  return steps.join('/');
}

function shorten(iri: string): string {
  for (const [prefix, namespace] of PREFIXES) {
    if (iri.startsWith(namespace)) return `${prefix}:${iri.slice(namespace.length)}`;
  }
  return `<${iri}>`;
}

function shownTerm(term: NonNullable<ValidationResult['value']>['term']): string {
  return term === undefined ? '' : formatValue(term.value);
}
