import type { PublicationFiles } from './publication-files.ts';

/** What is held against shapes: all documents together, or something that is published beside them. */
export type ShapesTarget = 'documents' | 'catalogue' | 'pages' | 'feed' | 'vocabulary';

/** Which file of `shapes/` speaks of what; one that is not named here speaks of the documents. */
const TARGETS: Readonly<Record<string, ShapesTarget>> = {
  'shapes/core.ttl': 'documents',
  'shapes/dcat-ap.ttl': 'catalogue',
  'shapes/google-breadcrumb.ttl': 'pages',
  'shapes/google-dataset.ttl': 'pages',
  'shapes/google-event.ttl': 'pages',
  'shapes/ldes.ttl': 'feed',
  'shapes/vocabulary.ttl': 'vocabulary',
  'shapes/void.ttl': 'catalogue',
};

/** The published files of shapes for a target, in the order of the manifest. */
export function listShapes(target: ShapesTarget, files: PublicationFiles): string[] {
  return files.paths.filter((path) => {
    return /^shapes\/[^/]+\.ttl$/.test(path) && (TARGETS[path] ?? 'documents') === target;
  });
}
