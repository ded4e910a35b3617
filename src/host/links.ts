import { findVariants } from './accept-pattern.ts';
import { FOLDER_CLASSES } from './table.ts';

/** What leads from the folders of one class, and from the files in them, to every form of the document. */
export interface Alternates {
  /** Of the class of folders. */
  readonly name: string;
  /**
   * The pattern of the paths in `dist/`, without `^`, with the folder in a group.
   *
   * @param group opens the group: `(`, or `(?<name>`
   */
  readonly paths: (group: string) => string;
  /** For the field `Link`; its addresses are relative to the one that was asked for. */
  readonly value: string;
}

/**
 * The alternates of each class of folders that has more than one variant.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8288
 */
export function listAlternates(): Alternates[] {
  return FOLDER_CLASSES.filter(({ extensions }) => extensions.length > 1).map(
    ({ name, paths, extensions, stem }) => ({
      name,
      paths: (group) => {
        const folder = paths.replace(/^\^|\$$/g, '');
        const below = paths.endsWith('$') ? '' : '(?:[a-z0-9.-]+/)*';
        const files = stem === undefined ? 'index' : `(?:index|${stem})`;
        return `${group}${folder}${below})(?:${files}\\.[a-z]+)?$`;
      },
      value: findVariants(extensions)
        .map(({ extension, mediaType }) => {
          const file = extension === 'html' ? 'index' : (stem ?? 'index');
          return `<${file}.${extension}>; rel="alternate"; type="${mediaType}"`;
        })
        .join(', '),
    }),
  );
}
