import { readFileSync } from 'node:fs';
import { DataFactory, type Quad_Subject, type Store, type Term } from 'n3';
import { Validator } from 'shacl-engine';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { languagesOf, parseTurtle, readVocab } from './read-turtle.ts';

const SH = 'http://www.w3.org/ns/shacl#';
const shapes = parseTurtle(readVocab('shapes/core.ttl'));
const validator = new Validator(shapes, { factory: DataFactory });

const MEETING = readVocab('examples/meeting.ttl');
const THINGS = readVocab('examples/things.ttl');

/** The local name of the node shape to which a shape belongs. */
function nameOf(shape: Term | undefined): string {
  if (shape === undefined) return 'unknown';
  if (shape.termType === 'NamedNode') return shape.value.replace(/^.*#/, '');
  return nameOf(shapes.getSubjects(`${SH}property`, shape, null)[0]);
}

/** What the shapes find, as `Shape Severity`: each once, sorted. */
async function findingsIn(graph: Store): Promise<string[]> {
  const { results } = await validator.validate({ dataset: graph });
  const found = results.map(
    ({ shape, severity }) => `${nameOf(shape.ptr.term as Term)} ${severity.value.replace(SH, '')}`,
  );
  return [...new Set(found)].sort();
}

/** Whether a shape is run for itself: it has a target, or is a property shape of one that has. */
function isReported(shape: Quad_Subject): boolean {
  const owners = [shape, ...shapes.getSubjects(`${SH}property`, shape, null)];
  return owners.some((owner) =>
    shapes.getPredicates(owner, null, null).some(({ value }) => value.startsWith(`${SH}target`)),
  );
}

/** Plants a fault; fails when the text to change is not there exactly once. */
function plant(text: string, good: string, bad: string): Store {
  expect(text.split(good)).toHaveLength(2);
  return parseTurtle(text.replace(good, () => bad));
}

interface Fault {
  readonly fault: string;
  readonly good: string;
  readonly bad: string;
  readonly finding: string;
}

const faults = parse(readFileSync(new URL('./faults.yaml', import.meta.url), 'utf8')) as {
  readonly meeting: readonly Fault[];
  readonly things: readonly Fault[];
};

describe('shapes/core.ttl', () => {
  test.each([
    ['examples/meeting.ttl', MEETING],
    ['examples/things.ttl', THINGS],
    ['codes.ttl', readVocab('codes.ttl')],
  ])('accepts %s', async (_, text) => {
    expect(await findingsIn(parseTurtle(text))).toEqual([]);
  });

  test('accepts several documents as one graph', async () => {
    const graph = parseTurtle(MEETING);
    graph.addQuads(parseTurtle(THINGS).getQuads(null, null, null, null));
    expect(await findingsIn(graph)).toEqual([]);
  });

  test.each(faults.meeting)('finds in a meeting: $fault', async ({ good, bad, finding }) => {
    expect(await findingsIn(plant(MEETING, good, bad))).toEqual([finding]);
  });

  test.each(faults.things)('finds in other things: $fault', async ({ good, bad, finding }) => {
    expect(await findingsIn(plant(THINGS, good, bad))).toEqual([finding]);
  });

  test('asks for the date of a held meeting', async () => {
    const dates = /^ {2}(?:cmq:edtf|schema:(?:start|end)Date|cmq:not(?:Before|After)) "2013-05.*\n/gm;
    expect(await findingsIn(parseTurtle(MEETING.replace(dates, '')))).toEqual(['HeldMeeting Warning']);
  });

  test('asks for no date of a planned meeting', async () => {
    const lines =
      /^ {2}(?:cmq:edtf|schema:(?:start|end)Date|cmq:not(?:Before|After)) "2013-05.*\n|^ {2}schema:attendee .*\n/gm;
    const planned = MEETING.replace(lines, '').replace('code:status-held', 'code:status-planned');
    expect(await findingsIn(parseTurtle(planned))).toEqual([]);
  });

  test('finds two meetings that follow one', async () => {
    const followers = `${MEETING}
      <a> cmq:previousMeeting :it .
      <b> cmq:previousMeeting :it .`;
    expect(await findingsIn(parseTurtle(followers))).toEqual(['Meeting Violation']);
  });

  test('says in English what to do about whatever it finds', () => {
    const checks = ['or', 'class', 'nodeKind', 'path'].flatMap((name) =>
      shapes.getSubjects(`${SH}${name}`, null, null),
    );
    const reported = checks.filter((shape) => isReported(shape));
    expect(reported.filter((shape) => languagesOf(shapes, shape, `${SH}message`).join() !== 'en')).toEqual(
      [],
    );
  });

  test('needs no SPARQL', () => {
    expect(shapes.getQuads(null, `${SH}sparql`, null, null)).toEqual([]);
  });
});
