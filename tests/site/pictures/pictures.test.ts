import { HtmlValidate } from 'html-validate';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { type FunctionComponent, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import type { AnyRecord, Meeting, Series } from '../../../src/model/kinds.ts';
import type { Language } from '../../../src/site/language.ts';
import { AttendanceMatrix } from '../../../src/site/pictures/attendance-matrix.tsx';
import { BodiesOverTime } from '../../../src/site/pictures/bodies-over-time.tsx';
import { PartyGraph } from '../../../src/site/pictures/party-graph.tsx';
import { PlansAgainstActual } from '../../../src/site/pictures/plans-against-actual.tsx';
import { RoundsThroughTime } from '../../../src/site/pictures/rounds-through-time.tsx';
import { SeriesTimeline } from '../../../src/site/pictures/series-timeline.tsx';
import { TopicsOverTime } from '../../../src/site/pictures/topics-over-time.tsx';
import { PICTURE_WORDS } from '../../../src/site/pictures/words.ts';
import type { View } from '../../../src/site/site-data.ts';
import { readRecords, viewOf } from './real-view.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

const records = readRecords();
const view = viewOf(records);
const meetings = records.flatMap(({ kind, record }) => (kind === 'meeting' ? [record] : []));
const held = meetings.filter(({ status }) => status === 'held');
const series = view.data.index.get('series', 'jp-us-cyber-dialogue') as Series;

function renderAll(of: View, language: Language): Record<string, string> {
  const render = <Props>(part: FunctionComponent<Props>, props: Props) => {
    return renderToString(h(part as FunctionComponent, props as object));
  };
  const each = { view: { ...of, data: of.data.in(language) }, language };
  const own = of.data.index.get('series', 'jp-us-cyber-dialogue') as Series;
  return {
    timeline: render(SeriesTimeline, each),
    graph: render(PartyGraph, each),
    topics: render(TopicsOverTime, { ...each, limit: 1_000 }),
    bodies: render(BodiesOverTime, { ...each, limit: 1_000 }),
    plans: render(PlansAgainstActual, each),
    rounds: render(RoundsThroughTime, { ...each, series: own }),
    attendance: render(AttendanceMatrix, { ...each, series: own }),
  };
}

const pictures = { en: renderAll(view, 'en'), ja: renderAll(view, 'ja') };
const NAMES = Object.keys(pictures.en);

function elementsOf(node: Node, found: Element[] = []): Element[] {
  if ('tagName' in node) found.push(node);
  for (const child of 'childNodes' in node ? node.childNodes : []) elementsOf(child, found);
  return found;
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function attributeOf({ attrs }: Element, name: string): string {
  return attrs.find((each) => each.name === name)?.value ?? '';
}

/** Elements of one picture, without its legend and its table. */
function drawingOf(name: string): Element[] {
  const all = elementsOf(parseFragment(pictures.en[name] ?? ''));
  const drawing = all.find((each) => attributeOf(each, 'class').split(' ')[0] === 'drawing');
  return drawing === undefined ? [] : elementsOf(drawing);
}

function withClass(name: string, tag: string, ...classes: string[]): Element[] {
  return drawingOf(name).filter((each) => {
    const own = attributeOf(each, 'class').split(' ');
    return each.tagName === tag && classes.every((one) => own.includes(one));
  });
}

/** The cells of the table of a picture, row by row; the first row is the head. */
function tableOf(name: string): string[][] {
  const all = elementsOf(parseFragment(pictures.en[name] ?? ''));
  return all
    .filter(({ tagName }) => tagName === 'tr')
    .map((row) =>
      elementsOf(row)
        .filter(({ tagName }) => /^t[hd]$/.test(tagName))
        .map(textOf),
    );
}

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: { 'void-style': ['error', { style: 'selfclose' }], 'no-trailing-whitespace': 'off' },
});

describe.each(['en', 'ja'] as const)('in the language %s', (language) => {
  test.each(NAMES)('the picture %s is valid, named and described, without script or style', async (name) => {
    const html = pictures[language][name] ?? '';
    const { results } = await validator.validateString(html);
    expect(results.flatMap((each) => each.messages.map(({ message }) => message))).toEqual([]);
    expect(html).not.toMatch(/ style=|<script|\son\w+=|undefined|NaN|\[object/);
    const all = elementsOf(parseFragment(html));
    const ids = all.map((each) => attributeOf(each, 'id')).filter((id) => id !== '');
    expect(new Set(ids).size).toBe(ids.length);
    const svg = all.find((each) => each.tagName === 'svg');
    for (const attribute of ['aria-labelledby', 'aria-describedby']) {
      expect(ids).toContain(svg === undefined ? '' : attributeOf(svg, attribute));
    }
    expect(all.filter(({ tagName }) => tagName === 'table')).toHaveLength(1);
  });

  test('the same records make the same bytes, in whatever order they come', () => {
    expect(renderAll(viewOf([...records].reverse()), language)).toEqual(pictures[language]);
  });
});

describe('the timeline', () => {
  const isDays = ({ date }: Meeting) => /^[\d-]{10}(?:\/[\d-]{10})?$/.test(date?.edtf ?? '');

  test('has a dot for each held meeting of known days, and for no other', () => {
    const dots = withClass('timeline', 'circle', 'held').filter((dot) => {
      return !attributeOf(dot, 'class').includes('doubtful');
    });
    expect(dots).toHaveLength(held.filter(isDays).length);
  });

  test('draws doubtful dates with a question mark', () => {
    const doubtful = meetings.filter(({ date }) => /[?~%]/.test(date?.edtf ?? ''));
    expect(withClass('timeline', 'text', 'doubt')).toHaveLength(doubtful.length);
  });

  test('draws what was not held hollow', () => {
    const hollow = [...withClass('timeline', 'circle', 'hollow'), ...withClass('timeline', 'rect', 'hollow')];
    expect(hollow).toHaveLength(meetings.length - held.length);
  });

  test('leads to each dated meeting, in the picture and in the table', () => {
    const targets = drawingOf('timeline').filter(({ tagName }) => tagName === 'a');
    const expected = meetings.filter(({ date }) => date !== undefined).map(({ id }) => `meeting/${id}/`);
    expect(targets.map((each) => attributeOf(each, 'href')).sort()).toEqual(expected.sort());
    expect(tableOf('timeline')).toHaveLength(meetings.length + 1);
  });
});

describe('counts by year', () => {
  test.each(['topics', 'bodies'])('of %s stand in the table as in the picture', (name) => {
    const [, ...rows] = tableOf(name);
    const inTable = rows.flatMap((row) => row.slice(1, -1).filter((cell) => cell !== '0'));
    expect(withClass(name, 'text', 'on').map(textOf)).toEqual(inTable);
    for (const row of rows) {
      const sum = row.slice(1, -1).reduce((total, cell) => total + Number(cell), 0);
      expect(Number(row.at(-1))).toBe(sum);
    }
  });

  test('of a topic are its outcomes and purposes at held meetings', () => {
    const parts = held.flatMap((each) => [...(each.outcomes ?? []), ...(each.purposes ?? [])]);
    const [, ...rows] = tableOf('topics');
    for (const { id } of view.data.index.all('topic')) {
      const n = parts.filter(({ topics = [] }) => topics.some((topic) => topic === id)).length;
      const row = rows.find(([title]) => title === view.data.titleOf('topic', id).text);
      expect(row?.at(-1) ?? '0').toBe(String(n));
    }
  });
});

test('the graph has a line for each two parties that met, as the table has', () => {
  const pairs = new Map<string, number>();
  for (const { parties } of held) {
    for (const a of parties) {
      for (const b of parties) if (a < b) pairs.set(`${a} ${b}`, (pairs.get(`${a} ${b}`) ?? 0) + 1);
    }
  }
  const most = [...pairs.values()].sort((a, b) => b - a).map(String);
  expect(withClass('graph', 'line', 'tie')).toHaveLength(pairs.size);
  expect(
    tableOf('graph')
      .slice(1)
      .map((row) => row[2]),
  ).toEqual(most);
  expect(withClass('graph', 'circle', 'party')).toHaveLength(new Set(held.flatMap((m) => m.parties)).size);
});

test.each(['en', 'ja'] as const)(
  'the graph in %s has the number of each line of several, or says that it has not',
  (language) => {
    const all = elementsOf(parseFragment(pictures[language]['graph'] ?? ''));
    const lines = tableOf('graph').filter(([, , n]) => Number(n) > 1);
    const numbers = all.filter((each) => attributeOf(each, 'class') === 'tie-count');
    const { legend, legendSome } = PICTURE_WORDS[language].graph;
    const isWhole = numbers.length === lines.length;
    expect(textOf(parseFragment(pictures[language]['graph'] ?? ''))).toContain(isWhole ? legend : legendSome);
    expect(numbers.length).toBeGreaterThan(lines.length - 3);
  },
);

describe('plans against actual', () => {
  const plans = meetings.flatMap(({ followUps = [] }) => followUps);

  test('have a window for each plan with a time, and a row for each that can be drawn', () => {
    expect(withClass('plans', 'rect', 'window')).toHaveLength(plans.filter(({ date }) => date).length);
    expect(tableOf('plans')).toHaveLength(1 + plans.filter((each) => each.date ?? each.realizedBy).length);
  });

  test('say of each what the ledger says', () => {
    const codes = [...view.data.fulfilments.values()].flatMap((each) => each.codes);
    const sentence = elementsOf(parseFragment(pictures.en['plans'] ?? '')).find(
      ({ tagName }) => tagName === 'figcaption',
    );
    for (const code of ['kept', 'late', 'overdue']) {
      const n = codes.filter((each) => each.endsWith(`-${code}`)).length;
      expect(textOf(sentence as Element)).toContain(`${code} ${n}`);
    }
  });
});

test('the matrix of who came says in the table what it draws', () => {
  const cells = tableOf('attendance')
    .slice(1)
    .flatMap((row) => row.slice(1, -1));
  const looks = [
    ['named', 'Named itself'],
    ['represented', 'A person came for it'],
    ['unlisted', 'Not among those listed'],
    ['unknown', 'Not known: no list, or an open one'],
  ] as const;
  for (const [look, text] of looks) {
    expect(withClass('attendance', 'rect', look)).toHaveLength(cells.filter((cell) => cell === text).length);
  }
});

test('the rounds of a series name each head and place that the records name', () => {
  const rounds = meetings.filter((each) => each.series === series.id);
  const titles = rounds.flatMap(({ location, delegations = [] }) => [
    ...(location === undefined ? [] : [view.data.titleOf('place', location).text]),
    ...delegations.flatMap(({ participations = [] }) =>
      participations.flatMap(({ person, role }) => {
        return person !== undefined && role === 'head' ? [view.data.titleOf('person', person).text] : [];
      }),
    ),
  ]);
  const labels = withClass('rounds', 'text', 'label').map(textOf);
  expect(titles.length).toBeGreaterThan(0);
  for (const title of titles) expect(labels).toContain(title);
});

test('names that are markup stay text, however long they are', () => {
  const label = `</title></text></svg><img src=x onerror=alert(1)>"'&${'x'.repeat(200)}`;
  const hostile = records.map((each) => {
    return { ...each, record: { ...each.record, name: { en: label, ja: label } } } as unknown as AnyRecord;
  });
  for (const html of Object.values(renderAll(viewOf(hostile), 'en'))) {
    const all = elementsOf(parseFragment(html));
    expect(all.some(({ tagName }) => tagName === 'img')).toBe(false);
    expect(textOf(parseFragment(html))).toContain('</svg>');
  }
});
