import { DownloadTable } from '../download-table.tsx';
import type { ShownFile } from './release-page.ts';

/** What the dumps hold once they are unpacked, by their name. */
const FORMATS: Readonly<Record<string, string>> = {
  nt: 'N-Triples',
  nq: 'N-Quads, a graph for each document',
  ttl: 'Turtle',
  jsonld: 'JSON-LD',
};

const OTHERS: Readonly<Record<string, string>> = {
  'dump/SHA256SUMS': 'Checksums of the dumps',
  'CITATION.cff': 'Citation for programs',
  'citation.txt': 'Citation in one line',
  'release.json': 'List of all files, for programs',
};

/** The files of a release, each with what is needed to be sure of it. */
export function Downloads({ files }: { readonly files: readonly ShownFile[] }) {
  return (
    <DownloadTable>
      {files.map((file) => (
        <Download key={file.path} file={file} />
      ))}
    </DownloadTable>
  );
}

function Download({ file: { path, mediaType, bytes, sha256 } }: { readonly file: ShownFile }) {
  const format = formatOf(path);
  const id = format === undefined ? undefined : `dump-${format}`;
  return (
    <tr id={id}>
      <td>
        <a href={path} type={mediaType}>
          {nameOf(path, format)}
        </a>
      </td>
      <td data-label="Media type">{mediaType}</td>
      <td class="number" data-label="Size">
        {bytes} B
      </td>
      <td data-label="SHA-256">
        <code class="hash" id={id === undefined ? undefined : `${id}-checksum`}>
          {sha256}
        </code>
      </td>
    </tr>
  );
}

/** `nt` for `dump/communique.nt.gz`; nothing for what is no dump. */
function formatOf(path: string): string | undefined {
  return /^dump\/communique\.([a-z]+)\.gz$/.exec(path)?.[1];
}

function nameOf(path: string, format: string | undefined): string {
  if (format === undefined) return OTHERS[path] ?? path;
  return `All data in ${FORMATS[format] ?? format}, compressed`;
}
