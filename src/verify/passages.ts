import { cmq, oa, rdf, schema } from '../terms/vocabularies.ts';
import type { PublishedDocument } from './documents.ts';

/** A place in a source, as a document describes it. */
export interface PublishedPassage {
  readonly address: string;
  /** Of the document, with a slash at the end. */
  readonly folder: string;
  /** Id of the source. */
  readonly source: string;
  readonly startsWith?: string;
  readonly endsWith?: string;
}

const FIELDS: ReadonlyMap<string, 'source' | 'startsWith' | 'endsWith'> = new Map([
  [schema.isPartOf.iri, 'source'],
  [cmq.startsWith.iri, 'startsWith'],
  [cmq.endsWith.iri, 'endsWith'],
]);

interface Description {
  source?: string;
  startsWith?: string;
  endsWith?: string;
}

/**
 * Lists the passages that have words, in the order of the documents.
 *
 * One whose source is none of this publication is left out.
 *
 * @param base what addresses of ours start with
 */
export function listPassages(documents: readonly PublishedDocument[], base: string): PublishedPassage[] {
  return documents.flatMap((document) => passagesOf(document, base));
}

function passagesOf({ folder, graph }: PublishedDocument, base: string): PublishedPassage[] {
  const found = new Map<string, Description>();
  for (const { subject, predicate, object } of graph.quads) {
    const isPassage = predicate.value === rdf.type.iri && object.value === oa.SpecificResource.iri;
    if (isPassage) found.set(subject.value, {});
  }
  for (const { subject, predicate, object } of graph.quads) {
    const field = FIELDS.get(predicate.value);
    const passage = found.get(subject.value);
    if (field !== undefined && passage !== undefined) passage[field] = object.value;
  }
  return [...found].flatMap(([address, description]) => {
    const source = idOf(description.source ?? '', base);
    const hasWords = description.startsWith !== undefined || description.endsWith !== undefined;
    return source === undefined || !hasWords ? [] : [{ address, folder, ...description, source }];
  });
}

function idOf(source: string, base: string): string | undefined {
  return source.startsWith(base) ? SOURCE.exec(source.slice(base.length))?.[1] : undefined;
}

/** No other name is ever looked for in the folder of the texts. */
const SOURCE = /^source\/([a-z0-9-]{1,100})\/#it$/;
