import type { Passage } from '../model/parts.ts';
import type { RecordId } from '../model/values.ts';
import type { Origin, Sink } from '../sinks/sink.ts';
import { type Iri, MAX_IRI_LENGTH, makeIri } from '../terms/iri.ts';
import type { Term } from '../terms/namespace.ts';
import { cmq, oa, schema } from '../terms/vocabularies.ts';
import { rulesOf } from './rules.ts';
import { passageIri, type Scope } from './scope.ts';
import { textFragment } from './text-fragment.ts';

const says = {
  passage: 'A passage is a part of the document that cites it, by its number',
  source: 'The source a passage is from',
  url: 'The address of the source, as its record has it, with the words as a text fragment',
  language: 'The language of the source, as its record has it',
  startsWith: 'The first words of the passage, in the language of the source',
  endsWith: 'The last words of the passage, in the language of the source',
} as const;

/** The same rules for each kind of record that has passages. */
const RULES_BY_KIND = {
  series: passageRules('series'),
  meeting: passageRules('meeting'),
  organization: passageRules('organization'),
  person: passageRules('person'),
};

export type KindWithPassages = keyof typeof RULES_BY_KIND;

function passageRules(kind: 'series' | 'meeting' | 'organization' | 'person') {
  return rulesOf(kind, kind, {
    passage: ['passages/*', says.passage],
    passageSource: ['passages/*/source', says.source],
    passageUrl: ['passages/*/url', says.url],
    passageLanguage: ['passages/*/language', says.language],
    passageStart: ['passages/*/startsWith', says.startsWith],
    passageEnd: ['passages/*/endsWith', says.endsWith],
  });
}

type PassageRules = ReturnType<typeof passageRules>;

/** Links the resource being told to the passages that back it. */
export function mapEvidence(
  scope: Scope,
  evidence: readonly number[] | undefined,
  from: Origin,
  i?: number,
  j?: number,
  k?: number,
): void {
  evidence?.forEach((n, at) => {
    scope.sink.link(cmq.evidence, passageIri(scope, n), from, i, j, k, at);
  });
}

/** Links the resource being told to the sources of the passages that back it, each once. */
export function mapIsBasedOn(
  scope: Scope,
  kind: KindWithPassages,
  evidence: readonly number[] | undefined,
  from: Origin,
  i?: number,
): void {
  const told = new Set<RecordId>();
  evidence?.forEach((n, at) => {
    const known = scope.passages.get(n);
    if (known === undefined || told.has(known.passage.source)) return;
    told.add(known.passage.source);
    const source = scope.iriOf.thing('source', known.passage.source);
    scope.sink.link(schema.isBasedOn, source, from, i, at);
    scope.sink.also(RULES_BY_KIND[kind].passageSource, known.index);
  });
}

/** Describes the passages of a record. */
export function mapPassages(
  scope: Scope,
  kind: KindWithPassages,
  passages: readonly Passage[] | undefined,
): void {
  passages?.forEach((passage, i) => {
    mapPassage(scope, RULES_BY_KIND[kind], passage, i);
  });
}

function mapPassage(
  { sink, iriOf, document }: Scope,
  rules: PassageRules,
  passage: Passage,
  i: number,
): void {
  const { url } = passage;
  sink.resource(iriOf.part(document, 'passage', passage.n), [oa.SpecificResource], rules.passage, i);
  if (url !== undefined) {
    sink.link(schema.url, addressOf(url, passage), rules.passageUrl, i);
    if (passage.startsWith !== undefined) sink.also(rules.passageStart, i);
    if (passage.endsWith !== undefined) sink.also(rules.passageEnd, i);
  }
  sink.link(schema.isPartOf, iriOf.thing('source', passage.source), rules.passageSource, i);
  if (url !== undefined) sink.link(oa.hasSource, url, rules.passageUrl, i);
  mapAnchor(sink, cmq.startsWith, passage.startsWith, passage, rules, rules.passageStart, i);
  mapAnchor(sink, cmq.endsWith, passage.endsWith, passage, rules, rules.passageEnd, i);
}

/** The address of the passage; without its words, where they would make it longer than an address may be. */
function addressOf(url: Iri, passage: Passage): Iri {
  const fragment = textFragment(url, passage);
  return url.length + fragment.length > MAX_IRI_LENGTH ? url : makeIri(url + fragment);
}

function mapAnchor(
  sink: Sink,
  predicate: Term,
  words: string | undefined,
  { language }: Passage,
  rules: PassageRules,
  from: Origin,
  i: number,
): void {
  if (words === undefined) return;
  if (language === undefined) {
    sink.plain(predicate, words, from, i);
    return;
  }
  sink.text(predicate, words, language, from, i);
  sink.also(rules.passageLanguage, i);
}
