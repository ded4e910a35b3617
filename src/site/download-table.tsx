import type { ComponentChildren } from 'preact';
import { Lines } from './lines.tsx';

/** A table of files, each a row with its name, media type, size and checksum. */
export function DownloadTable({ children }: { readonly children: ComponentChildren }) {
  return (
    <div class="wide">
      <table class="stacked">
        <thead>
          <tr>
            <th scope="col">Download</th>
            <th scope="col">Media type</th>
            <th scope="col">Size</th>
            <th scope="col">SHA-256</th>
          </tr>
        </thead>
        <tbody>
          <Lines>{children}</Lines>
        </tbody>
      </table>
    </div>
  );
}
