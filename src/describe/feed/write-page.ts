import type { Sink } from '../../sinks/sink.ts';
import type { Iri } from '../../terms/iri.ts';
import { writeJsonPage } from './json-page.ts';
import { type Resource, tellResources } from './resource.ts';
import type { Member } from './split-pages.ts';

/** Takes a file piece by piece. */
interface OpenText {
  write(text: string): void;
  close(): unknown;
}

/** Starts a file of `dist/`. */
type OpenFile = (path: string, mediaType: string) => OpenText;

/** How pages are written. */
export interface FeedFiles {
  readonly open: OpenFile;
  /** Makes a sink that writes Turtle. */
  readonly createTurtle: (write: (text: string) => void) => Sink;
}

/**
 * Writes one page of the feed as `{stem}.trig` and `{stem}.jsonld`, which say the same: the resources in the default
 * graph, and what each member is about in the graph that has the address of the member.
 *
 * @param resources the first is the root of the JSON; each other one is linked to
 */
export function writePage(
  base: Iri,
  stem: string,
  resources: readonly Resource[],
  members: readonly Member[],
  files: FeedFiles,
): void {
  const trig = files.open(`${stem}.trig`, 'application/trig');
  const write = (text: string) => trig.write(text);
  tellResources(`${base}feed/` as Iri, resources, files.createTurtle(write));
  for (const { iri, nTriples } of members) if (nTriples !== '') write(`\n<${iri}> {\n${nTriples}}\n`);
  trig.close();
  const graphs = new Map(members.map(({ iri, json }) => [iri, json]));
  const jsonLd = files.open(`${stem}.jsonld`, 'application/ld+json');
  writeJsonPage(
    base,
    resources,
    (iri) => graphs.get(iri),
    (text) => jsonLd.write(text),
  );
  jsonLd.close();
}
