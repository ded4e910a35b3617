import type { ComponentChildren } from 'preact';
import { Lines } from '../lines.tsx';
import type { Label } from './teller.ts';
import type { PictureWords } from './words.ts';

interface PictureProps {
  /** Sets its addresses apart from those of other pictures on the page. */
  readonly name: string;
  readonly words: PictureWords;
  readonly title: string;
  /** What it shows, counted from the data. */
  readonly sentence: string;
  /** In pixels; the width is that of the page. */
  readonly height: number;
  /** Whether parts of it are links; a picture without is one image to those who hear it. */
  readonly hasLinks?: boolean;
  /** More than a narrow page has room for: it scrolls sideways. */
  readonly width?: 'wide' | 'wider';
  readonly legend: readonly Legend[];
  /** Columns and rows of the same facts. */
  readonly table: { readonly head: readonly string[]; readonly rows: readonly TableRow[] };
  readonly children: ComponentChildren;
}

/** What a sign means. */
export interface Legend {
  /** Classes of a sample of the sign. */
  readonly sample: string;
  readonly shape: 'dot' | 'bar' | 'tick' | 'square' | 'line' | 'question';
  readonly text: string;
}

/** A row of a table; the first cell is its head. */
interface TableRow {
  readonly key: string;
  readonly cells: readonly ComponentChildren[];
}

/**
 * A picture with a sentence that says what it shows, what its signs mean, and a table of the same facts.
 *
 * Places are in percent of the width and in pixels down, so that text has its size on every screen. Links in it are
 * no stops of the keyboard: there may be hundreds, and the table has each of them.
 */
export function Picture(props: PictureProps) {
  const { name, title, sentence, height, hasLinks = false, legend, table, words, children } = props;
  const [titleId, descriptionId] = [`picture-${name}-title`, `picture-${name}-description`];
  return (
    <figure class={`picture picture-${name}`} id={`picture-${name}`}>
      <figcaption>{sentence}</figcaption>
      <Scrollable {...props}>
        <svg
          role={hasLinks ? 'group' : 'img'}
          aria-labelledby={titleId}
          aria-describedby={descriptionId}
          width="100%"
          height={height}
        >
          <title id={titleId}>{title}</title>
          <desc id={descriptionId}>{sentence}</desc>
          <Lines>{children}</Lines>
        </svg>
      </Scrollable>
      <LegendList legend={legend} />
      <details>
        <summary>{words.twin}</summary>
        <div class="table" {...scrollable(words.scrolls(title))}>
          <Table {...table} />
        </div>
      </details>
    </figure>
  );
}

/** What scrolls must be reachable by keyboard, and say what it is. */
function scrollable(label: string) {
  return { role: 'group', tabIndex: 0, 'aria-label': label } as const;
}

function Scrollable({ width, words, title, children }: PictureProps) {
  if (width === undefined) return <div class="drawing">{children}</div>;
  return (
    <div class={`drawing ${width}`} {...scrollable(words.scrolls(title))}>
      {children}
    </div>
  );
}

function LegendList({ legend }: Pick<PictureProps, 'legend'>) {
  return (
    <ul class="legend">
      <Lines>
        {legend.map(({ sample, shape, text }) => (
          <li key={text}>
            <svg class="sample" width="18" height="14" aria-hidden="true">
              <Sample shape={shape} sample={sample} />
            </svg>
            {text}
          </li>
        ))}
      </Lines>
    </ul>
  );
}

function Sample({ shape, sample }: Pick<Legend, 'shape' | 'sample'>) {
  switch (shape) {
    case 'dot':
      return <circle class={sample} cx="9" cy="7" r="5" />;
    case 'bar':
      return <rect class={sample} x="1" y="2" width="16" height="10" />;
    case 'question':
      return (
        <>
          <circle class={sample} cx="9" cy="7" r="7" />
          <text class="doubt" x="9" y="11">
            ?
          </text>
        </>
      );
    case 'tick':
      return <line class={sample} x1="9" x2="9" y1="1" y2="13" />;
    case 'line':
      return <line class={sample} x1="1" x2="17" y1="7" y2="7" />;
    default:
      return <rect class={sample} x="2" y="0" width="14" height="14" />;
  }
}

function Table({ head, rows }: PictureProps['table']) {
  return (
    <table>
      <thead>
        <tr>
          {head.map((text, i) => (
            <th key={i} scope="col">
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <Lines>
          {rows.map(({ key, cells: [first, ...cells] }) => (
            <tr key={key}>
              <th scope="row">{first}</th>
              {cells.map((cell, i) => (
                <td key={i}>{cell}</td>
              ))}
            </tr>
          ))}
        </Lines>
      </tbody>
    </table>
  );
}

/** A name outside of a drawing, in its language, as a link. */
export function LabelLink({ label: { text, lang }, href }: LabelLinkProps) {
  return (
    <a href={href} lang={lang}>
      {text}
    </a>
  );
}

interface LabelLinkProps {
  readonly label: Label;
  readonly href: string;
}
