import type { Quad, Term } from 'n3';
import { compareText } from '../problem/problem.ts';
import { serializeQuad } from './graph.ts';

const AS = 'https://www.w3.org/ns/activitystreams#';
const TREE = 'https://w3id.org/tree#';

/** One version of one thing, as a page of the feed tells it. */
export interface Activity {
  readonly iri: string;
  /** The page in which it is a member. */
  readonly page: string;
  readonly object: string;
  /** As written: midnight UTC. */
  readonly published: string;
  /** 0 when its address does not end in one. */
  readonly revision: number;
  /** What its graph says: canonical triples, sorted. */
  readonly lines: readonly string[];
}

/** A link from the head to a page, with the bound that it promises. */
export interface Relation {
  readonly node: string;
  readonly type: string;
  readonly value: string;
}

/** A page of the feed, read from its quads. */
export interface FeedPage {
  /** Path of the file in TriG. */
  readonly path: string;
  /** What `tree:view` leads to; one in the whole feed. */
  readonly views: readonly string[];
  readonly relations: readonly Relation[];
  /** In the order of the file. */
  readonly activities: readonly Activity[];
  /** Graphs that are no members. */
  readonly strays: readonly string[];
  /** The quads that are in no graph. */
  readonly open: readonly Quad[];
}

/** Sorts the quads of a page by what they are for. */
export function readFeedPage(path: string, quads: readonly Quad[]): FeedPage {
  const open = quads.filter(({ graph }) => graph.termType === 'DefaultGraph');
  const graphs = groupByGraph(quads);
  const facts = groupBySubject(open);
  const objects = (predicate: string) => listObjects(open, predicate);
  const members = objects(`${TREE}member`);
  return {
    path,
    views: objects(`${TREE}view`),
    relations: objects(`${TREE}relation`).map((iri) => readRelation(facts.get(iri))),
    activities: members.map((iri) => readActivity(iri, path, facts.get(iri), graphs.get(iri) ?? [])),
    strays: [...graphs.keys()].filter((graph) => !members.includes(graph)),
    open,
  };
}

/** The newest version of each thing, by the thing. */
export function findLatest(pages: readonly FeedPage[]): Map<string, Activity> {
  const latest = new Map<string, Activity>();
  for (const activity of pages.flatMap(({ activities }) => activities)) {
    const known = latest.get(activity.object);
    if (known === undefined || known.revision < activity.revision) latest.set(activity.object, activity);
  }
  return latest;
}

type Facts = ReadonlyMap<string, Term>;

function readRelation(facts: Facts | undefined): Relation {
  const objectOf = (predicate: string) => facts?.get(predicate)?.value ?? '';
  return { node: objectOf(`${TREE}node`), type: objectOf(RDF_TYPE), value: objectOf(`${TREE}value`) };
}

const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

function readActivity(iri: string, page: string, facts: Facts | undefined, quads: readonly Quad[]): Activity {
  const revision = Number(/\/([1-9]\d*)$/.exec(iri)?.[1] ?? 0);
  const lines = quads.map((quad) => serializeQuad(quad).replace(` <${iri}> .`, ' .'));
  return {
    iri,
    page,
    object: facts?.get(`${AS}object`)?.value ?? '',
    published: facts?.get(`${AS}published`)?.value ?? '',
    revision,
    lines: [...new Set(lines)].sort(compareText),
  };
}

function listObjects(quads: readonly Quad[], predicate: string): string[] {
  return quads.filter((quad) => quad.predicate.value === predicate).map(({ object }) => object.value);
}

function groupByGraph(quads: readonly Quad[]): Map<string, Quad[]> {
  const graphs = new Map<string, Quad[]>();
  for (const quad of quads) {
    if (quad.graph.termType === 'DefaultGraph') continue;
    const known = graphs.get(quad.graph.value);
    if (known === undefined) graphs.set(quad.graph.value, [quad]);
    else known.push(quad);
  }
  return graphs;
}

function groupBySubject(quads: readonly Quad[]): Map<string, Map<string, Term>> {
  const facts = new Map<string, Map<string, Term>>();
  for (const { subject, predicate, object } of quads) {
    const known = facts.get(subject.value) ?? new Map<string, Term>();
    facts.set(subject.value, known.set(predicate.value, object));
  }
  return facts;
}
