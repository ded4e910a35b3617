import { DataFactory, type Quad } from 'n3';
import { type ValidationResult, Validator } from 'shacl-engine';
import { formatValue } from '../problem/format-value.ts';
import { PREFIXES } from '../terms/namespace.ts';
import type { PublishedDocument } from './documents.ts';
import { serializeQuad } from './graph.ts';
import type { GraphReader } from './graph-reader.ts';
import type { PublicationFiles } from './publication-files.ts';
import { QuadIndex } from './quad-index.ts';
import type { Check, Finding } from './verification.ts';

const SHACL = 'http://www.w3.org/ns/shacl#';

const SEVERITIES: Readonly<Record<string, Finding['severity']>> = {
  [`${SHACL}Violation`]: 'error',
  [`${SHACL}Warning`]: 'warning',
  [`${SHACL}Info`]: 'note',
};

/**
 * Holds all documents together against the shapes that are published with them.
 *
 * @param base what addresses of ours start with
 */
export async function checkShapes(
  documents: readonly PublishedDocument[],
  base: string | undefined,
  files: PublicationFiles,
  reader: GraphReader,
): Promise<Check> {
  const data = new QuadIndex(mergeQuads(documents));
  const findings = new Map<string, Finding>();
  let checked = 0;
  for (const path of files.paths.filter((file) => /^shapes\/[^/]+\.ttl$/.test(file))) {
    const shapes = await reader.read(path);
    if (shapes === undefined) continue;
    checked += countShapes(shapes.quads);
    for (const result of await validate(shapes.quads, data)) {
      const file = findFile(result.focusNode.term?.value ?? '', base ?? '', files) ?? path;
      const finding = toFinding(result, path, file);
      findings.set(`${file} ${finding.message} ${finding.help}`, finding);
    }
  }
  if (checked === 0) findings.set('', noShapes());
  const title = 'are met by all documents together';
  return { name: 'shapes', title, checked, unit: 'shape', findings: [...findings.values()] };
}

function noShapes(): Finding {
  const message = 'Cannot hold the documents against shapes: shapes/ must have a SHACL file with targets';
  const help = 'Publish again: communique build';
  return { code: 'NO_SHAPES', severity: 'error', file: 'shapes/core.ttl', message, help };
}

async function validate(shapes: readonly Quad[], dataset: QuadIndex): Promise<readonly ValidationResult[]> {
  const validator = new Validator(new QuadIndex(shapes), { factory: DataFactory });
  return (await validator.validate({ dataset })).results;
}

/** The quads of all documents, each once. */
function mergeQuads(documents: readonly PublishedDocument[]): Quad[] {
  const quads = new Map<string, Quad>();
  for (const { graph } of documents) for (const quad of graph.quads) quads.set(serializeQuad(quad), quad);
  return [...quads.values()];
}

/** Shapes that look for things to hold for, which the shapes inside them do not. */
function countShapes(quads: readonly Quad[]): number {
  const targeted = quads.filter(({ predicate }) => predicate.value.startsWith(`${SHACL}target`));
  return new Set(targeted.map(({ subject }) => subject.value)).size;
}

/** The document to which a thing belongs, by its address. */
function findFile(address: string, base: string, files: PublicationFiles): string | undefined {
  const file = `${address.slice(base.length).replace(/#.*$/s, '')}index.ttl`;
  return address.startsWith(base) && files.has(file) ? file : undefined;
}

function toFinding(result: ValidationResult, shapes: string, file: string): Finding {
  const { focusNode, path, value, message, severity } = result;
  const focus = formatValue(focusNode.term?.value ?? '');
  const place = path === undefined ? '' : ` at ${formatPath(path)}`;
  const found = path === undefined || value?.term === undefined ? '' : `, which is ${shownTerm(value.term)}`;
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
