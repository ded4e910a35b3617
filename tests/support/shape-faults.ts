import type { Quad } from 'n3';
import { DataFactory, Store, type Term } from 'n3';
import { Validator } from 'shacl-engine';
import { parseTurtle, readVocab } from '../vocab/read-turtle.ts';

const SH = 'http://www.w3.org/ns/shacl#';
const SEVERITIES: Readonly<Record<string, string>> = {
  Violation: 'error',
  Warning: 'warning',
  Info: 'note',
};

/** The shapes that a catalogue is held against. */
export const CATALOGUE_SHAPES = ['dcat-ap', 'void'].map((name) => {
  const shapes = parseTurtle(readVocab(`shapes/${name}.ttl`));
  return { name, shapes, validator: new Validator(shapes, { factory: DataFactory }) };
});

/** What the shapes of the catalogue find, as `file:Shape severity`: each once, sorted. */
export async function findShapeFaults(quads: readonly Quad[]): Promise<string[]> {
  const faults = new Set<string>();
  for (const { name, shapes, validator } of CATALOGUE_SHAPES) {
    const { results } = await validator.validate({ dataset: new Store([...quads]) });
    for (const { shape, severity } of results) {
      const local = nameOf(shapes, shape.ptr.term as Term | undefined);
      faults.add(`${name}:${local} ${SEVERITIES[severity.value.replace(SH, '')]}`);
    }
  }
  return [...faults].sort();
}

/** The local name of the node shape to which a shape belongs. */
function nameOf(shapes: Store, shape: Term | undefined): string {
  if (shape === undefined) return 'unknown';
  if (shape.termType === 'NamedNode') return shape.value.replace(/^.*#/, '');
  return nameOf(shapes, shapes.getSubjects(`${SH}property`, shape, null)[0]);
}
