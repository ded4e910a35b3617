import { LISTS_STYLE } from './lists/style.ts';
import { PICTURE_STYLE } from './pictures/style.ts';
import { PRINT_STYLE } from './print-style.ts';
import { QUESTIONS_STYLE } from './questions/style.ts';
import { SEARCH_STYLE } from './search/style.ts';
import { SPARQL_STYLE } from './sparql/style.ts';
import { STYLE } from './style.ts';
import { VOCABULARY_STYLE } from './vocabulary/style.ts';
import { WHY_STYLE } from './why/style.ts';

/** A file that all pages share. */
export interface Asset {
  /** In `dist/`. */
  readonly path: string;
  readonly mediaType: string;
  readonly text: string;
}

/** Two who speak with each other. */
const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<path d="M4 4h16a3 3 0 0 1 3 3v7a3 3 0 0 1-3 3H11l-6 5v-5H4a3 3 0 0 1-3-3V7a3 3 0 0 1 3-3z" fill="#0e6b5c"/>
<path d="M26 11h2a3 3 0 0 1 3 3v7a3 3 0 0 1-3 3h-1v5l-6-5h-7a3 3 0 0 1-3-3v-1h9a6 6 0 0 0 6-6z" fill="#0b57a4"/>
</svg>
`;

/** The stylesheet and the icon. */
export const ASSETS: readonly Asset[] = [
  {
    path: 'assets/style.css',
    mediaType: 'text/css',
    text:
      STYLE +
      VOCABULARY_STYLE +
      WHY_STYLE +
      SEARCH_STYLE +
      QUESTIONS_STYLE +
      LISTS_STYLE +
      PICTURE_STYLE +
      PRINT_STYLE,
  },
  { path: 'assets/sparql.css', mediaType: 'text/css', text: SPARQL_STYLE },
  { path: 'assets/icon.svg', mediaType: 'image/svg+xml', text: ICON },
];
