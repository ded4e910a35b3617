import type { Source } from '../model/kinds.ts';
import type { Origin, Sink } from '../sinks/sink.ts';
import { codeTerm } from '../terms/codes.ts';
import type { LanguageTag } from '../terms/language.ts';
import { cmq, dcterms, edtfs, prov, rdf, schema } from '../terms/vocabularies.ts';
import { mapDatePart } from './date.ts';
import { rulesOf } from './rules.ts';
import { mapTexts, type Scope } from './scope.ts';

const from = rulesOf('source', 'source', {
  it: ['id', 'The record of a source is a schema:CreativeWork, and a prov:Entity'],
  name: ['name/*', 'Its title, or one that an editor gave it'],
  nameBasis: ['nameBasis', 'Says that an editor composed the title'],
  description: ['description/*', 'Our own words, for each language'],
  url: ['url', 'Its address'],
  kind: ['kind', 'What kind of document it is'],
  standing: ['standing', 'How near it is to those who met'],
  extentRead: ['extentRead', 'How much of it the editors have read'],
  language: ['language', 'The language it is written in'],
  date: ['date', 'When it was published, only as precise as it is known'],
  dateBasis: ['dateBasis', 'Says how an editor knows the date'],
  publisher: ['publisher', 'Who published it'],
  publisherName: ['publisherName', 'A publisher without a record of its own is a part of the document'],
  publisherTexts: ['publisherName/*', 'The name of the publisher, for each language'],
  copyOf: ['copyOf', 'The document that it copies'],
  translationOf: ['translationOf', 'The document that it translates'],
});

/**
 * Describes one document, by what a library would say of it; its text is not here.
 *
 * @see https://schema.org/CreativeWork
 */
export function mapSource(scope: Scope, source: Source): void {
  const { sink, iriOf, document } = scope;
  sink.resource(scope.it, [schema.CreativeWork, prov.Entity], from.it);
  mapTexts(sink, schema.name, source.name, from.name);
  mapTexts(sink, schema.description, source.description, from.description);
  sink.link(schema.url, source.url, from.url);
  mapDatePart(sink, schema.datePublished, source.date?.start, from.date);
  if (source.date !== undefined) sink.typed(cmq.edtf, source.date.edtf, edtfs.EDTF, from.date);
  sink.plain(schema.inLanguage, source.language, from.language);
  sink.term(dcterms.type, codeTerm('source', source.kind), from.kind);
  sink.term(cmq.standing, codeTerm('standing', source.standing), from.standing);
  sink.term(cmq.extentRead, codeTerm('extent', source.extentRead), from.extentRead);
  const { publisher, publisherName, copyOf, translationOf } = source;
  if (publisher !== undefined) {
    sink.link(schema.publisher, iriOf.thing('organization', publisher), from.publisher);
  } else if (publisherName !== undefined) {
    sink.link(schema.publisher, iriOf.part(document, 'publisher'), from.publisherName);
  }
  if (copyOf !== undefined) sink.link(schema.isBasedOn, iriOf.thing('source', copyOf), from.copyOf);
  if (translationOf !== undefined) {
    sink.link(schema.translationOfWork, iriOf.thing('source', translationOf), from.translationOf);
  }
  mapPublisher(scope, source);
  mapBasis(scope, source);
}

function mapPublisher({ sink, iriOf, document }: Scope, { publisher, publisherName }: Source): void {
  if (publisher !== undefined || publisherName === undefined) return;
  sink.resource(iriOf.part(document, 'publisher'), [schema.Organization], from.publisherName);
  mapTexts(sink, schema.name, publisherName, from.publisherTexts);
}

/** Says of each title, and of the date, how an editor knows it. */
function mapBasis(scope: Scope, { name, nameBasis, date, dateBasis }: Source): void {
  const { sink, iriOf, document, it } = scope;
  for (const [i, [language, title]] of Object.entries(nameBasis === undefined ? {} : name).entries()) {
    const tell = alsoFrom(sink, from.name, i);
    const rule = from.nameBasis;
    tell(() => sink.resource(iriOf.part(document, 'remark-name', language), [rdf.Statement], rule));
    tell(() => sink.link(rdf.subject, it, rule));
    tell(() => sink.term(rdf.predicate, schema.name, rule));
    tell(() => sink.text(rdf.object, title, language as LanguageTag, rule));
    tell(() => sink.term(cmq.basis, codeTerm('basis', nameBasis ?? 'stated'), rule));
  }
  if (dateBasis === undefined || date === undefined) return;
  const tell = alsoFrom(sink, from.date);
  const rule = from.dateBasis;
  tell(() => sink.resource(iriOf.part(document, 'remark-date'), [rdf.Statement], rule));
  tell(() => sink.link(rdf.subject, it, rule));
  tell(() => sink.term(rdf.predicate, cmq.edtf, rule));
  tell(() => sink.typed(rdf.object, date.edtf, edtfs.EDTF, rule));
  tell(() => sink.term(cmq.basis, codeTerm('basis', dateBasis), rule));
}

/** Names a further field for each statement told: without it, there would be nothing to remark upon. */
function alsoFrom(sink: Sink, origin: Origin, ...at: number[]): (tell: () => void) => void {
  return (tell) => {
    tell();
    sink.also(origin, ...at);
  };
}
