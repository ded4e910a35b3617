import { VARIANTS } from './table.ts';

/** What each host can do of what is promised, for people; the tests hold the first three columns against real servers. */
const GRID = [
  ['a form by Accept', 'yes', 'yes', 'yes', 'no', 'worker', 'no'],
  ['q in Accept', 'one decimal', 'one decimal', 'three', 'no', 'three', 'no'],
  ['406 for a type that there is not', 'yes', 'yes', 'yes', 'no', 'worker', 'no'],
  ['405 with Allow', 'yes', 'yes', 'yes', 'no', 'worker', 'no'],
  ['media types of RDF', 'yes', 'yes', 'yes', 'yes', 'yes', 'most'],
  ['any site may read (CORS)', 'yes', 'yes', 'yes', 'yes', 'yes', 'yes'],
  ['Link to the other forms', 'yes', 'yes', 'yes', 'yes', 'yes', 'no'],
  ['canonical in Link', 'yes', 'yes', 'yes', 'no', 'yes', 'no'],
  ['frozen files kept for a year', 'yes', 'yes', 'yes', 'yes', 'yes', 'no'],
  ['moved: 301', 'yes', 'yes', 'yes', 'yes', 'yes', 'no'],
  ['withdrawn: 410', 'yes, any form', 'yes, any form', 'yes, any form', 'HTML only', 'worker', 'no'],
  ['dumps sent as .gz to who takes it', 'yes', 'yes', 'yes', 'own', 'own', 'own'],
] as const;

/** Writes `host/README.md`: which file is for what, and what each host cannot. */
export function formatHostReadMe(): string {
  const types = VARIANTS.map(({ extension, mediaType }) => `- \`index.${extension}\`: \`${mediaType}\``).join(
    '\n',
  );
  const rows = GRID.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  return `# Ready configurations

Made by the build for this publication; change the publication, not these files. Each says at its top how to use it.

| host | files |
|---|---|
| nginx | nginx-http.conf, nginx-server.conf |
| Caddy | Caddyfile |
| Apache | apache.conf |
| Netlify | netlify/_headers, netlify/_redirects |
| Cloudflare Pages | cloudflare/_headers, cloudflare/_redirects, cloudflare/_worker.js |
| GitHub Pages | none: it takes no configuration. Put an empty file .nojekyll beside index.html, or .well-known/ is left out |

The forms of a document, the best first where a client likes several equally:

${types}

| | nginx | Caddy | Apache | Netlify | Cloudflare Pages | GitHub Pages |
|---|---|---|---|---|---|---|
${rows}
`;
}
