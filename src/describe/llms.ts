import type { Texts } from '../model/values.ts';
import { escapeMarkdown } from '../problem/escape-markdown.ts';
import type { Dataset } from './dataset.ts';

const NOTES: Readonly<Record<string, string>> = {
  nt: 'one statement a line',
  nq: 'one statement a line, with the document that makes it as its graph',
  ttl: 'grouped by thing, for people too',
  jsonld: 'one file of JSON',
};

/**
 * `llms.txt`: a map of the publication in Markdown for programs that read as people do: what it is, how to get all of
 * it or a part, and how to find out what backs a statement.
 *
 * @see https://llmstxt.org
 */
export function serializeLlms({
  base,
  publication,
  counts,
  distributions,
  version,
  modified,
}: Dataset): string {
  const dumps = distributions.map(({ path, format, mediaType, bytes }) => {
    return link(base, path, `All data, ${mediaType}`, `${NOTES[format] ?? format}; ${bytes} bytes`);
  });
  return `# ${escapeLine(firstOf(publication.name))}

> ${escapeLine(firstOf(publication.description))}

Version ${version}, last changed on ${modified}: ${counts.documents} documents with ${counts.triples} statements.
Publisher: ${escapeLine(firstOf(publication.publisher.name))}, <${publication.publisher.url}>. Licence: <${publication.license}>.

Every thing has an address, \`${base}{kind}/{id}/#it\`, and a document at the same address without \`#it\`. Put a file name
behind the address of a document to choose a format: \`index.ttl\`, \`index.jsonld\`, \`index.nt\`, \`index.rdf\` or
\`index.html\`. All formats say the same.

Statements lead to what backs them. \`cmq:evidence\` links a part of a meeting to a passage: a place in a source, given by
its first and last words, with a link that opens the source there. \`cmq:basis\` says how else an editor knows. Where
sources disagree, both accounts are told, and only one is asserted. A date is as precise as it is known: \`cmq:edtf\`. What
is not said is not known: do not fill it in.

## Start here

${[
  link(base, 'meeting/', 'Meetings', 'the list of all meetings'),
  link(base, 'series/', 'Series', 'the standing dialogues to which meetings belong'),
  link(base, 'ns/', 'Vocabulary', 'what the classes and properties of this publication mean'),
  link(base, 'codes/', 'Codes', 'lists of roles, kinds of outcome, levels and the like'),
].join('\n')}

## All data

${[
  ...dumps,
  link(base, 'catalog.ttl', 'Catalogue', 'DCAT: files with size, checksum and licence'),
  link(base, '.well-known/void', 'VoID', 'how often each class and property is used'),
].join('\n')}

## Changes

${[
  link(base, 'feed/index.jsonld', 'Change feed', 'what was added, changed or withdrawn, with all statements'),
  link(base, 'feed/atom.xml', 'Newest changes', 'for people, in Atom'),
  link(base, 'sitemap.xml', 'Sitemap', 'every page with the day of its last change'),
].join('\n')}

## Optional

${[
  link(
    base,
    'manifest.json',
    'Files',
    'every file with media type and size; `queries/` has SPARQL with answers',
  ),
  link(base, 'shapes/core.ttl', 'Shapes', 'SHACL: what every document holds'),
  link(base, 'context/v1.jsonld', 'Context', 'of all files in JSON-LD'),
].join('\n')}
`;
}

function link(base: string, path: string, name: string, note: string): string {
  return `- [${name}](${base}${path}): ${note}`;
}

/** English, wherever there is English. */
function firstOf(texts: Texts): string {
  return Object.values(texts)[0] ?? '';
}

/** Markdown of one line: a line end would begin something else. */
function escapeLine(text: string): string {
  return escapeMarkdown(text.replaceAll(/\s+/g, ' '));
}
