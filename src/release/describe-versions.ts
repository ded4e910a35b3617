import type { Publication } from '../model/publication.ts';
import type { Origin, Sink } from '../sinks/sink.ts';
import { datatypes, dcat, dublinCore, spdx } from '../terms/catalogue-vocabularies.ts';
import { type Iri, makeIri } from '../terms/iri.ts';
import type { LanguageTag } from '../terms/language.ts';
import { revisions, versions } from '../terms/version-vocabularies.ts';
import { dcterms, xsd } from '../terms/vocabularies.ts';
import type { ManifestEntry } from '../write/manifest.ts';
import { type KeptRelease, toPublishedPath } from './kept-release.ts';

/** Whose releases they are. */
export interface VersionsFacts {
  readonly base: Iri;
  readonly publication: Pick<Publication, 'name' | 'license'>;
}

const FROM: Origin = {
  name: 'versions.release',
  field: '',
  rule: 'Each release is a version of the data set',
};

const SHA256 = makeIri('http://spdx.org/rdf/terms#checksumAlgorithm_sha256');
const GZIP = mediaType('application/gzip');

/** What the dumps of a release hold once they are unpacked, by the end of their name. */
const UNPACKED: Readonly<Record<string, Iri>> = {
  jsonld: mediaType('application/ld+json'),
  nq: mediaType('application/n-quads'),
  nt: mediaType('application/n-triples'),
  ttl: mediaType('text/turtle'),
};

function mediaType(name: string): Iri {
  return makeIri(`http://www.iana.org/assignments/media-types/${name}`);
}

/**
 * Tells the releases as versions of the data set, oldest first, each with its dumps.
 *
 * Not part of the catalogue: harvesters make a data set of their own of each `dcat:Dataset` that they find there.
 *
 * @see https://www.w3.org/TR/vocab-dcat-3/#dataset-versions
 */
export function describeVersions(
  releases: readonly Pick<KeptRelease, 'version' | 'date' | 'files'>[],
  facts: VersionsFacts,
  sink: Sink,
): void {
  sink.openDocument(makeIri(`${facts.base}v/`));
  sink.resource(makeIri(`${facts.base}#dataset`), [], FROM);
  for (const { version } of releases) sink.link(versions.hasVersion, versionIri(facts, version), FROM);
  for (const [index, release] of releases.entries()) {
    tellVersion(release, releases[index - 1]?.version, facts, sink);
    for (const file of release.files) tellDump(release.version, file, facts, sink);
  }
  sink.closeDocument();
}

function versionIri({ base }: VersionsFacts, version: string): Iri {
  return makeIri(`${base}v/${version}/#dataset`);
}

function tellVersion(
  { version, date, files }: Pick<KeptRelease, 'version' | 'date' | 'files'>,
  previous: string | undefined,
  facts: VersionsFacts,
  sink: Sink,
): void {
  sink.resource(versionIri(facts, version), [dcat.Dataset], FROM);
  for (const [language, text] of Object.entries(facts.publication.name)) {
    sink.text(dcterms.title, text, language as LanguageTag, FROM);
  }
  sink.plain(dcat.version, version, FROM);
  sink.typed(dublinCore.issued, date, xsd.date, FROM);
  sink.link(dublinCore.license, facts.publication.license, FROM);
  sink.link(versions.isVersionOf, makeIri(`${facts.base}#dataset`), FROM);
  if (previous !== undefined) {
    sink.link(versions.previousVersion, versionIri(facts, previous), FROM);
    sink.link(revisions.wasRevisionOf, versionIri(facts, previous), FROM);
  }
  for (const { path } of files) {
    const format = formatOf(path);
    if (format !== undefined) sink.link(dcat.distribution, dumpIri(facts, version, format), FROM);
  }
}

/** `nt` for `dump/communique.nt.gz`; nothing for what is no dump. */
function formatOf(path: string): string | undefined {
  return /^dump\/communique\.([a-z]+)\.gz$/.exec(path)?.[1];
}

function dumpIri({ base }: VersionsFacts, version: string, format: string, more = ''): Iri {
  return makeIri(`${base}v/${version}/#dump-${format}${more}`);
}

function tellDump(
  version: string,
  { path, bytes, sha256 }: ManifestEntry,
  facts: VersionsFacts,
  sink: Sink,
): void {
  const format = formatOf(path);
  const unpacked = format === undefined ? undefined : UNPACKED[format];
  if (format === undefined || unpacked === undefined) return;
  const file = makeIri(facts.base + toPublishedPath(version, path));
  const checksum = dumpIri(facts, version, format, '-checksum');
  sink.resource(dumpIri(facts, version, format), [dcat.Distribution], FROM);
  sink.link(dcat.accessURL, file, FROM);
  sink.link(dcat.downloadURL, file, FROM);
  sink.link(dcat.mediaType, unpacked, FROM);
  sink.link(versions.compressFormat, GZIP, FROM);
  sink.typed(dcat.byteSize, String(bytes), datatypes.nonNegativeInteger, FROM);
  sink.link(dublinCore.license, facts.publication.license, FROM);
  sink.link(spdx.checksum, checksum, FROM);
  sink.resource(checksum, [spdx.Checksum], FROM);
  sink.link(spdx.algorithm, SHA256, FROM);
  sink.typed(spdx.checksumValue, sha256, datatypes.hexBinary, FROM);
}
