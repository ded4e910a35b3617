import { isSameSense, isSameText } from './ledger.mjs';
import { partyId } from './notes.mjs';

const KINDS = { context: 'secondary' };

/** Compares what is not a meeting. */
export function compareOthers(ledger, graph, notes) {
  const sources = new Map(graph.things('source').map((it) => [graph.one(it, 'schema:url'), it]));
  for (const meeting of notes.meetings) {
    for (const source of meeting.sources) compareSource(ledger, graph, sources, meeting.id, source);
  }
  for (const organization of notes.organizations) compareOrganization(ledger, graph, organization);
  for (const person of notes.people) comparePerson(ledger, graph, person);
  for (const topic of notes.topics) compareTopic(ledger, graph, topic);
  for (const place of notes.places) comparePlace(ledger, graph, place);
  for (const country of notes.countries) compareCountry(ledger, graph, country);
  for (const series of notes.series) compareSeries(ledger, graph, series);
}

function compareSource(ledger, graph, sources, meeting, source) {
  const it = sources.get(source.url);
  const where = `${meeting}#${source.id}`;
  ledger.compare('source: url', where, source.url, it && source.url);
  if (it === undefined) return;
  ledger.compare(
    'source: date',
    where,
    source.published ?? 'none',
    graph.one(it, 'schema:datePublished') ?? 'none',
  );
  ledger.compare('source: language', where, source.language, graph.one(it, 'schema:inLanguage'));
  ledger.compare('source: standing', where, standingOf(source), graph.code(it, 'cmq:standing'));
  ledger.compare(
    'source: kind',
    where,
    KINDS[source.kind] ?? source.kind,
    graph.one(it, 'dcterms:type')?.split('#source-')[1],
  );
  ledger.compare('source: extent read', where, source.seen, graph.code(it, 'cmq:extentRead'));
  ledger.compare(
    'source: title',
    where,
    source.title,
    graph.text(it, 'schema:name', source.language),
    isSameText,
  );
  const publisher = graph.one(it, 'schema:publisher');
  const name = publisher && (graph.one(publisher, 'schema:name') ?? publisher);
  const held = publisher && (graph.id(publisher) === source.publisher ? source.publisher : name);
  ledger.compare('source: publisher', where, source.publisher, held);
}

function standingOf({ official, kind }) {
  if (official) return 'official';
  if (kind === 'copy-of-official' || kind === 'secondary') return kind;
  return 'news';
}

/** A name under its language; the notes have some in a form for one side, such as `en-KR`. */
function compareNames(ledger, graph, kind, it, id, names = {}) {
  const held = [...graph.terms(it, 'schema:name'), ...graph.terms(it, 'schema:alternateName')];
  for (const [language, name] of Object.entries(names)) {
    const found = held.find((term) => isSameText(name, term.value));
    ledger.compare(`${kind}: other names`, `${id} ${language}`, name, found?.value, isSameText);
  }
}

function compareOrganization(ledger, graph, noted) {
  const { id } = noted;
  const it = graph.iri('organization', id);
  ledger.compare('organization: name', id, noted.name, graph.text(it, 'schema:name', 'en'), isSameText);
  if (!graph.has(it)) return;
  compareNames(ledger, graph, 'organization', it, id, noted.names);
  const others = [...graph.all(it, 'schema:alternateName'), ...graph.all(it, 'schema:name')];
  ledger.compare(
    'organization: abbreviation',
    id,
    noted.abbreviation,
    others.find((name) => name === noted.abbreviation),
  );
  ledger.compare('organization: kind', id, noted.kind, graph.code(it, 'dcterms:type'));
  ledger.compare('organization: parent', id, noted.parent, graph.ids(it, 'schema:parentOrganization')[0]);
  ledger.compare(
    'organization: country',
    id,
    partyId(noted.country),
    topOf(graph, it) ?? graph.ids(it, 'schema:areaServed')[0],
  );
  const [from, until] = (graph.one(it, 'cmq:edtf') ?? '').split('/');
  ledger.compare('organization: from', id, noted.from, from || undefined);
  ledger.compare('organization: until', id, noted.until, until || undefined);
  ledger.compare('organization: predecessor', id, noted.predecessor, graph.ids(it, 'dcterms:replaces')[0]);
  if (noted.successor) {
    const successor = graph.iri('organization', noted.successor);
    ledger.compare('organization: successor', id, id, graph.ids(successor, 'dcterms:replaces')[0]);
  }
  const wikidata = graph.all(it, 'schema:sameAs').map((iri) => iri.split('/').pop());
  ledger.compare('organization: Wikidata', id, noted.wikidata, wikidata[0]);
  ledger.compare('organization: website', id, noted.website, graph.one(it, 'schema:url'));
  ledger.compare('organization: members', id, noted.members?.map(partyId), graph.ids(it, 'schema:member'));
}

/** What an organization is part of in the end. */
function topOf(graph, it) {
  const parent = graph.one(it, 'schema:parentOrganization');
  return parent === undefined ? graph.id(it) : topOf(graph, parent);
}

function comparePerson(ledger, graph, noted) {
  const it = graph.iri('person', noted.id);
  ledger.compare('person: name', noted.id, noted.name, graph.text(it, 'schema:name', 'en'), isSameText);
  ledger.compare('person: given name', noted.id, noted.givenName, graph.one(it, 'schema:givenName'));
  ledger.compare('person: family name', noted.id, noted.familyName, graph.one(it, 'schema:familyName'));
  compareNames(ledger, graph, 'person', it, noted.id, noted.names);
}

function compareTopic(ledger, graph, noted) {
  const { id } = noted;
  const it = graph.iri('topic', id);
  ledger.compare('topic: name', id, noted.prefLabel, graph.text(it, 'skos:prefLabel', 'en'), isSameText);
  ledger.compare(
    'topic: definition',
    id,
    noted.definition,
    graph.text(it, 'skos:definition', 'en'),
    isSameText,
  );
  ledger.compare('topic: broader', id, noted.broader ?? 'none', graph.ids(it, 'skos:broader')[0] ?? 'none');
  ledger.compare('topic: related', id, noted.related, graph.ids(it, 'skos:related'), isPart);
  for (const label of noted.altLabels ?? []) {
    const labels = [...graph.all(it, 'skos:altLabel'), ...graph.all(it, 'skos:prefLabel')];
    ledger.compare(
      'topic: other words',
      id,
      label,
      labels.find((other) => isSameText(label, other)),
      isSameText,
    );
  }
}

/** A link that is told once holds both ways. */
function isPart(noted, held) {
  return [noted].flat().every((id) => held.includes(id));
}

function comparePlace(ledger, graph, noted) {
  const { id } = noted;
  const it = graph.iri('place', id);
  ledger.compare('place: name', id, noted.name, graph.text(it, 'schema:name', 'en'), isSameText);
  compareNames(ledger, graph, 'place', it, id, noted.names);
  const geonames = graph.all(it, 'schema:sameAs').find((iri) => iri.includes('geonames'));
  ledger.compare('place: GeoNames', id, noted.geonames, geonames?.match(/\d+/)[0]);
  ledger.compare('place: country', id, noted.country.toLowerCase(), graph.id(outermost(graph, it)));
}

function outermost(graph, it) {
  const outer = graph.one(it, 'schema:containedInPlace');
  return outer === undefined ? it : outermost(graph, outer);
}

function compareCountry(ledger, graph, noted) {
  const it = graph.iri('place', noted.id.toLowerCase());
  ledger.compare('country: name', noted.id, noted.name, graph.text(it, 'schema:name', 'en'), isSameText);
  compareNames(ledger, graph, 'country', it, noted.id, noted.names);
  const wikidata = graph.all(it, 'schema:sameAs').find((iri) => iri.includes('wikidata'));
  ledger.compare('country: Wikidata', noted.id, noted.wikidata, wikidata?.split('/').pop());
}

function compareSeries(ledger, graph, noted) {
  const { id } = noted;
  const it = graph.iri('series', id);
  ledger.compare('series: name', id, noted.name, graph.text(it, 'schema:name', 'en'), isSameText);
  compareNames(ledger, graph, 'series', it, id, noted.names);
  ledger.compare('series: parties', id, noted.parties.map(partyId), graph.ids(it, 'cmq:party'));
  const held = graph.text(it, 'schema:description', 'en');
  ledger.compare('series: note', id, noted.note, held, isSameSense);
}
