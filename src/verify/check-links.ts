import { formatValue } from '../problem/format-value.ts';
import type { PublishedDocument } from './documents.ts';
import type { PublishedFolder } from './published-folder.ts';
import type { Check, Finding } from './verification.ts';

/**
 * Follows every address of ours that a document mentions, as subject or object.
 *
 * What has a fragment must be described by the document that the address before it names; what has none must be a
 * document or a file that is there. Pages of others may be on the same host, as where a ministry publishes beside its
 * own press releases: an address is ours where it lies in a folder that has documents.
 *
 * @param base what addresses of ours start with
 */
export function checkLinks(
  documents: readonly PublishedDocument[],
  base: string | undefined,
  folder: PublishedFolder,
): Check {
  const mentions = base === undefined ? new Map<string, string>() : listMentions(documents, base);
  const described = listDescribed(documents, base ?? '');
  const findings: Finding[] = [];
  for (const [address, mentionedIn] of mentions) {
    const isThere = address.includes('#') ? described.has(address) : folder.has(address.slice(base?.length));
    if (!isThere) findings.push(dangling(address, mentionedIn));
  }
  const title = 'of ours lead to a description';
  return { name: 'links', title, checked: mentions.size, unit: 'address', findings };
}

/** Addresses of ours, each with the folder of the first document that mentions it. */
function listMentions(documents: readonly PublishedDocument[], base: string): Map<string, string> {
  const mentions = new Map<string, string>();
  const isOurs = recognizeOurs(documents, base);
  for (const { folder, graph } of documents) {
    for (const { subject, object } of graph.quads) {
      for (const { termType, value } of [subject, object]) {
        if (termType === 'NamedNode' && !mentions.has(value) && isOurs(value)) {
          mentions.set(value, folder);
        }
      }
    }
  }
  return mentions;
}

function recognizeOurs(documents: readonly PublishedDocument[], base: string): (address: string) => boolean {
  const folders = new Set(documents.map(({ folder }) => folder.slice(0, folder.indexOf('/'))));
  return (address) => {
    if (!address.startsWith(base)) return false;
    const [path = ''] = address.slice(base.length).split('#');
    const slash = path.indexOf('/');
    return path === '' || (slash !== -1 && folders.has(path.slice(0, slash)));
  };
}

/** What documents say about parts of themselves; what they say about other things describes nothing. */
function listDescribed(documents: readonly PublishedDocument[], base: string): Set<string> {
  const described = new Set<string>();
  for (const { folder, graph } of documents) {
    const parts = `${base}${folder}#`;
    for (const { subject } of graph.quads) if (subject.value.startsWith(parts)) described.add(subject.value);
  }
  return described;
}

function dangling(address: string, folder: string): Finding {
  const file = `${folder}index.ttl`;
  const message = `Cannot follow ${formatValue(address)}: the publication must describe what it links to`;
  const help = `Find the field that names it: communique explain ${folder.slice(0, -1)}`;
  return { code: 'LINK_DANGLING', severity: 'error', file, message, help };
}
