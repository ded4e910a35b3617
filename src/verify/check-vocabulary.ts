import { formatValue } from '../problem/format-value.ts';
import { formatMissing } from './check-formats.ts';
import type { PublishedDocument } from './documents.ts';
import type { GraphReader } from './graph-reader.ts';
import { listAnchors } from './page-anchors.ts';
import type { PublicationFiles } from './publication-files.ts';
import type { PublishedFolder } from './published-folder.ts';
import { readShapes } from './shapes.ts';
import type { Check, Finding } from './verification.ts';

const NAMESPACE = 'http://purl.org/vocab/vann/preferredNamespaceUri';
const VERSION_IRI = 'http://www.w3.org/2002/07/owl#versionIRI';

const REBUILD = 'Publish again: communique build; if it stays, please report it';

/**
 * Holds the vocabulary and the code lists, in every version, against what scanners of vocabularies demand, and looks
 * whether the IRI of each term and version leads somewhere.
 *
 * @param vocabularies `ns/`, `codes/` and the versions below them
 */
export async function checkVocabulary(
  vocabularies: readonly PublishedDocument[],
  files: PublicationFiles,
  reader: GraphReader,
  published: PublishedFolder,
): Promise<Check> {
  const shapes = await readShapes('vocabulary', files, reader);
  const findings: Finding[] = [];
  let checked = 0;
  for (const vocabulary of vocabularies) {
    const turtle = `${vocabulary.folder}index.ttl`;
    const terms = listTerms(vocabulary);
    checked += terms.size;
    for (const each of shapes) findings.push(...(await each.validate(vocabulary.graph.quads, () => turtle)));
    findings.push(...findLostTerms(vocabulary, terms, files, published));
    findings.push(...findLostVersion(vocabulary, files));
  }
  if (shapes.length === 0) findings.push(noShapes());
  const title = 'of ours, in all versions, are described as scanners demand and have a place on a page';
  return { name: 'vocabulary', title, checked, unit: 'term', findings };
}

/** The fragments of the terms that the vocabulary defines. */
function listTerms({ graph: { quads } }: PublishedDocument): Set<string> {
  const namespace = quads.find(({ predicate }) => predicate.value === NAMESPACE)?.object.value;
  if (namespace === undefined) return new Set();
  const ours = quads.filter(({ subject }) => subject.value.startsWith(namespace));
  return new Set(ours.map(({ subject }) => subject.value.slice(namespace.length)));
}

function findLostTerms(
  { folder }: PublishedDocument,
  terms: ReadonlySet<string>,
  files: PublicationFiles,
  published: PublishedFolder,
): Finding[] {
  const page = `${folder}index.html`;
  if (!files.has(page)) return files.lacks(page) ? [formatMissing(page)] : [];
  const anchors = listAnchors(published.readBytes(page).toString('utf8'));
  return [...terms].filter((term) => !anchors.has(term)).map((term) => withoutAnchor(page, term));
}

function withoutAnchor(page: string, term: string): Finding {
  const message = `Cannot open ${formatValue(`${page}#${term}`)}: the page must have a place for each term`;
  return { code: 'TERM_WITHOUT_ANCHOR', severity: 'error', file: page, message, help: REBUILD };
}

/** `https://…/ns/0.1.0` is published in `ns/0.1.0/`. */
function findLostVersion(
  { folder, graph: { quads } }: PublishedDocument,
  files: PublicationFiles,
): Finding[] {
  const file = `${folder}index.ttl`;
  const [name] = folder.split('/');
  return quads
    .filter(({ predicate }) => predicate.value === VERSION_IRI)
    .filter(({ object }) => files.lacks(`${name}/${object.value.split('/').at(-1)}/index.ttl`))
    .map(({ object }) => {
      const message = `Cannot follow ${formatValue(object.value)}: the version must be published in a folder of its own`;
      return { code: 'VERSION_MISSING', severity: 'error', file, message, help: REBUILD } as const;
    });
}

function noShapes(): Finding {
  const file = 'shapes/vocabulary.ttl';
  const message = `Cannot hold the vocabulary against shapes: ${formatValue(file)} must be there`;
  return { code: 'NO_SHAPES', severity: 'error', file, message, help: REBUILD };
}
