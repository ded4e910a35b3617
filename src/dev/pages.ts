import { formatError, formatProblems } from '../problem/format-problems.ts';
import { renderObstacle } from '../site/obstacle-page.tsx';
import type { Iri } from '../terms/iri.ts';
import { RELOAD_PATH } from './visitors.ts';
import { Workbench } from './workbench.ts';

/** What is sent for a path. */
interface Answer {
  readonly status: number;
  readonly mediaType: string;
  readonly content: string | Uint8Array;
}

const SCRIPT = `<script type="module" src="/${RELOAD_PATH}.js"></script>\n</body>`;

const same = (text: string) => text;
const PLAIN = { red: same, yellow: same, bold: same, dim: same };

/** Answers paths from a workbench: pages are loaded again by themselves, and say what has to be mended. */
export class Pages {
  readonly #workbench: Workbench;

  constructor(data: string, base: Iri) {
    this.#workbench = new Workbench(data, base);
  }

  /** What the terminal shows of what is in the way; empty when nothing is. */
  get obstacle(): string {
    const { obstacle } = this.#workbench;
    if (obstacle === undefined) return '';
    const { problems, error } = obstacle;
    return error === undefined ? formatProblems(problems, 'text', PLAIN) : formatError(error, 'text', PLAIN);
  }

  refresh(): void {
    this.#workbench.refresh();
  }

  /** @param path in `dist/`; a folder ends in a slash */
  async answer(path: string): Promise<Answer> {
    const isFolder = path === '' || path.endsWith('/');
    const { obstacle } = this;
    if (obstacle !== '' && (isFolder || path.endsWith('.html'))) return toPage(500, renderObstacle(obstacle));
    const file = await this.#workbench.make(isFolder ? `${path}index.html` : path);
    if (file === undefined) return toPage(404, renderObstacle(`There is no "${path}"\n`));
    const { mediaType, content } = file;
    if (mediaType === 'text/html') return toPage(200, Buffer.from(content).toString('utf8'));
    return { status: 200, mediaType, content };
  }
}

function toPage(status: number, html: string): Answer {
  return { status, mediaType: 'text/html', content: html.replace('</body>', () => SCRIPT) };
}
