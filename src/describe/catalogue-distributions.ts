import { datatypes, dcat, dcatap, dublinCore, spdx } from '../terms/catalogue-vocabularies.ts';
import { authorityIri, authorityTable } from '../terms/eu-authorities.ts';
import { type Iri, makeIri } from '../terms/iri.ts';
import { dcterms, skos, xsd } from '../terms/vocabularies.ts';
import { addLicense } from './catalogue-license.ts';
import { ENGLISH, from } from './catalogue-origins.ts';
import { type CatalogueScope, partOf } from './catalogue-scope.ts';
import type { Distribution } from './dataset.ts';

interface Format {
  readonly title: string;
  readonly description: string;
  /** Code of the table `file-type`. */
  readonly fileType: string;
}

const FORMATS: Readonly<Record<string, Format>> = {
  nt: {
    title: 'All data, N-Triples',
    description: 'Every statement of the data set, one a line; any SPARQL store loads it',
    fileType: 'RDF_N_TRIPLES',
  },
  nq: {
    title: 'All data, N-Quads',
    description: 'Every statement of the data set, with the document that makes it as its graph',
    fileType: 'RDF_N_QUADS',
  },
  ttl: {
    title: 'All data, Turtle',
    description: 'Every statement of the data set, with prefixes, document by document',
    fileType: 'RDF_TURTLE',
  },
  jsonld: {
    title: 'All data, JSON-LD',
    description: 'Every thing of the data set as a JSON object; the context is in the file',
    fileType: 'JSON_LD',
  },
};

const SHA256 = makeIri('http://spdx.org/rdf/terms#checksumAlgorithm_sha256');

/** Tells the files that hold everything, each with what a program must know before it takes it. */
export function tellDistributions(scope: CatalogueScope): void {
  for (const distribution of scope.dataset.distributions) {
    tellDistribution(scope, distribution);
    tellChecksum(scope, distribution);
  }
}

function tellDistribution(scope: CatalogueScope, { format, path, bytes }: Distribution): void {
  const { dataset, sink } = scope;
  const { title, description } = formatOf(format);
  const file = makeIri(dataset.base + path);
  sink.resource(partOf(dataset, `dump-${format}`), [dcat.Distribution], from.files);
  sink.text(dcterms.title, title, ENGLISH, from.software);
  sink.text(dublinCore.description, description, ENGLISH, from.software);
  sink.link(dcat.accessURL, file, from.files);
  sink.link(dcat.downloadURL, file, from.files);
  tellFormat(scope, format);
  sink.typed(dcat.byteSize, String(bytes), datatypes.nonNegativeInteger, from.files);
  sink.link(spdx.checksum, partOf(dataset, `dump-${format}-checksum`), from.files);
  sink.link(dublinCore.license, addLicense(scope), from.publication);
  sink.link(dcatap.availability, addAvailability(scope), from.software);
  sink.typed(dublinCore.issued, dataset.issued, xsd.date, from.build);
  sink.typed(dublinCore.modified, dataset.modified, xsd.date, from.build);
}

function tellFormat({ dataset, sink, stubs }: CatalogueScope, format: string): void {
  const { fileType } = formatOf(format);
  const mediaType = dataset.distributions.find((one) => one.format === format)?.mediaType ?? '';
  const registered = makeIri(`http://www.iana.org/assignments/media-types/${mediaType}`);
  const scheme = authorityTable('file-type');
  const authority = stubs.add(authorityIri('file-type', fileType), dublinCore.MediaTypeOrExtent, { scheme });
  sink.link(dcat.mediaType, stubs.add(registered, dublinCore.MediaType), from.files);
  sink.link(dublinCore.format, authority, from.files);
}

/** The dumps are there as long as the publication is: their addresses never change. */
function addAvailability({ stubs }: CatalogueScope): Iri {
  const table = 'planned-availability';
  return stubs.add(authorityIri(table, 'STABLE'), skos.Concept, {
    scheme: authorityTable(table),
    label: 'stable',
  });
}

function tellChecksum({ dataset, sink, stubs }: CatalogueScope, { format, sha256 }: Distribution): void {
  sink.resource(partOf(dataset, `dump-${format}-checksum`), [spdx.Checksum], from.files);
  sink.link(spdx.algorithm, stubs.add(SHA256, spdx.ChecksumAlgorithm), from.software);
  sink.typed(spdx.checksumValue, sha256, datatypes.hexBinary, from.files);
}

/** @throws {TypeError} for a format of which nothing is known */
function formatOf(format: string): Format {
  const known = FORMATS[format];
  if (known === undefined) throw new TypeError(`No dump has the format ${format}`);
  return known;
}
