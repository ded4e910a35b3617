import { KINDS } from '../model/kinds.ts';
import { listAlternates } from './links.ts';
import {
  CACHING_CLASSES,
  FOLDER_CLASSES,
  formatContentType,
  NAMED_FILES,
  type VariantExtension,
} from './table.ts';

/** Fields for all paths that a pattern fits: `*` is any text, once, and `:name` one segment. */
export interface HeaderRule {
  /** Relative to the base of the publication. */
  readonly path: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Where files of an extension are, as patterns of whole segments. */
export function listPathsOf(extension: VariantExtension): string[] {
  const documents = FOLDER_CLASSES.find(({ name }) => name === 'document')?.extensions ?? [];
  const isOfDocuments = documents.includes(extension);
  return [
    ...(isOfDocuments
      ? [`:kind/index.${extension}`, `:kind/:id/index.${extension}`]
      : [`:folder/index.${extension}`]),
    ...(['ttl', 'jsonld', 'nt'].includes(extension) ? [`dump/communique.${extension}`] : []),
    ...FOLDER_CLASSES.flatMap(({ paths, extensions, stem }) => {
      const isThere = stem !== undefined && extensions.includes(extension);
      return isThere ? [`${paths.replace(/^\^|\$$/g, '')}${stem}.${extension}`] : [];
    }),
  ];
}

/** The types of {@link NAMED_FILES}. */
export function listNamedRules(): HeaderRule[] {
  return NAMED_FILES.map(({ path, mediaType }) => ({
    path,
    fields: { 'Content-Type': formatContentType(mediaType) },
  }));
}

/**
 * The alternates of folders, and how long what is frozen may be kept; for the rest, these hosts have their own rule,
 * which is to ask each time.
 *
 * @param formatCanonical writes a link to the folder, where a host can put placeholders into values
 */
export function listLinkRules(formatCanonical?: (folder: string) => string): HeaderRule[] {
  const alternates = new Map(listAlternates().map(({ name, value }) => [name, value]));
  const link = (name: string, folder: string, path: string): HeaderRule => {
    const value = alternates.get(name) ?? '';
    return { path, fields: { Link: formatCanonical ? `${formatCanonical(folder)}, ${value}` : value } };
  };
  return [
    link('home', '', ''),
    link('releases', 'v/', 'v/'),
    link('feed', 'feed/', 'feed/'),
    ...['ns/', 'codes/'].map((folder) => link('vocabulary', folder, folder)),
    ...[...KINDS, 'report'].flatMap((kind) => [
      ...(kind === 'report' ? [] : [link('document', `${kind}/`, `${kind}/`)]),
      link('document', `${kind}/:id/`, `${kind}/:id/*`),
    ]),
    ...cachingRules(),
  ];
}

function cachingRules(): HeaderRule[] {
  const control = (name: string) => CACHING_CLASSES.find((known) => known.name === name)?.cacheControl ?? '';
  const ofRelease = ['dump/*', 'CITATION.cff', 'citation.txt', 'release.json'];
  const frozen = ofRelease
    .map((name) => `v/:version/${name}`)
    .concat(['context/*', 'ns/:version/*', 'codes/:version/*', 'feed/:version/*']);
  return [
    ...frozen.map((path) => ({ path, fields: { 'Cache-Control': control('frozen') } })),
    { path: 'assets/*', fields: { 'Cache-Control': control('asset') } },
  ];
}

/** Writes rules in the syntax that Netlify and Cloudflare share. A line cannot hold a line end; nothing is escaped. */
export function serializeHeaderRules(rules: readonly HeaderRule[], basePath: string): string {
  return rules
    .map(({ path, fields }) => {
      const lines = Object.entries(fields).map(([name, value]) => `  ${name}: ${value}\n`);
      return `${basePath}${path}\n${lines.join('')}`;
    })
    .join('');
}
