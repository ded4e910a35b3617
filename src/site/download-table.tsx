import type { ComponentChildren } from 'preact';
import { homeWords } from './home-words.ts';
import { useLanguage } from './language.ts';
import { Lines } from './lines.tsx';

/** A table of files, each a row with its name, media type, size and checksum. */
export function DownloadTable({ children }: { readonly children: ComponentChildren }) {
  const words = homeWords(useLanguage());
  return (
    <div class="wide">
      <table class="stacked">
        <thead>
          <tr>
            <th scope="col">{words.download}</th>
            <th scope="col">{words.mediaType}</th>
            <th scope="col">{words.bytes}</th>
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
