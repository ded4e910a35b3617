import { z } from 'zod';
import { type AnyRecord, type Kind, RESOLVED_SCHEMAS } from '../src/model/kinds.ts';

type Fields = Record<string, unknown>;
type Definition = Record<string, unknown> & { type: string };

/**
 * Draws a record with every optional field of its schema, as an editor might have written it: the same one for
 * the same seed. Texts have several scripts, quotes, backslashes and line ends.
 *
 * The schema itself is walked, so that a new field is drawn as soon as there is one.
 *
 * @param seed a whole number; part of the id
 */
export function drawRecord(kind: Kind, seed: number): Fields {
  const draw = new Draw(seed);
  const record = draw.value(RESOLVED_SCHEMAS[kind], kind) as Fields;
  record['id'] = `drawn-${kind}-${seed}`;
  if (kind === 'meeting') mendMeeting(record);
  mendWithdrawnParts(kind, record);
  if (kind === 'place') record['kind'] = 'country'; // only a country has a code
  if (kind === 'source') delete record['publisher']; // it has either a publisher or the name of one
  return record;
}

/** Draws a record and puts it through its schema, as the mapping wants it. */
export function drawValidRecord(kind: Kind, seed: number): AnyRecord {
  return { kind, record: RESOLVED_SCHEMAS[kind].parse(drawRecord(kind, seed)) } as AnyRecord;
}

const TEXTS = [
  'They exchanged views on threats, and agreed to go on.',
  'The head said: "no step back" \\ and meant it.\nA second line follows.',
  '両国は、サイバー空間における規範について協議した。',
  '양측은 사이버 위협에 대한 정보를 교환하였다.',
  'Основные темы: обмен сведениями и меры доверия.',
  'Coopération renforcée à Genève — « normes » & pratiques <ouvertes>.',
  'साइबर सुरक्षा पर संवाद हुआ।',
  'A long sentence about capacity building in third countries, which both sides support with experts and funds.',
];

const DATES = ['2013-05-09/2013-05-10', '2018-07', '2018', '2013-36', '2014-04-10', '[2015-10..2018-06]'];

/** How many items a list gets; more where a real record has more. */
const LENGTHS: Readonly<Record<string, number>> = {
  delegations: 2,
  outcomes: 7,
  purposes: 3,
  parties: 2,
  passages: 24,
  others: 2,
  topics: 2,
};

class Draw {
  readonly #seed: number;
  #state: number;
  #count = 0;

  constructor(seed: number) {
    this.#seed = seed;
    this.#state = seed >>> 0;
  }

  /** Any value that the schema takes. */
  value(schema: unknown, key: string): unknown {
    const definition = (schema as { _zod: { def: Definition } })._zod.def;
    switch (definition.type) {
      case 'optional':
      case 'default':
        return this.value(definition['innerType'], key);
      case 'pipe':
        return this.value(definition['in'], key);
      case 'object':
        return this.#object(definition['shape'] as Fields);
      case 'array':
        return this.#array(definition['element'], key);
      case 'record':
        return this.#byLanguage(definition['valueType'], key);
      case 'enum':
        return this.#pick(Object.values(definition['entries'] as Fields));
      case 'literal':
        return (definition['values'] as unknown[])[0];
      case 'union':
        return this.#pick(DATES);
      case 'number':
        return key === 'n' ? ++this.#count : 1 + this.#below(20);
      case 'string':
        return this.#string(schema as z.ZodType, key);
      default:
        throw new TypeError(`Cannot draw a value of type ${definition.type}`);
    }
  }

  #object(shape: Fields): Fields {
    return Object.fromEntries(Object.entries(shape).map(([key, schema]) => [key, this.value(schema, key)]));
  }

  #array(element: unknown, key: string): unknown[] {
    const count = this.#count;
    this.#count = 0;
    const length = key === 'participations' ? 6 : (LENGTHS[key] ?? 1);
    const items = Array.from({ length }, () => this.value(element, key));
    this.#count = count;
    return items;
  }

  #byLanguage(valueType: unknown, key: string): Fields {
    return { en: this.value(valueType, key), ja: this.value(valueType, key) };
  }

  #string(schema: z.ZodType, key: string): string {
    const { format } = (z.globalRegistry.get(schema) ?? {}) as { format?: string };
    if (format === 'iri') return `https://example.org/${key}/${this.#seed}/${this.#below(1_000_000)}`;
    if (format === 'date') return '2026-02-03';
    if (key === 'language') return 'en';
    if (key === 'countryCode' || key === 'addressCountry') return 'JP';
    if (key === 'startsWith' || key === 'endsWith') return `These are eight words ${this.#below(1_000_000)}`;
    if (schema.safeParse('a text, not an id').success)
      return `${this.#pick(TEXTS)} (${this.#below(1_000_000)})`;
    return `${key.toLowerCase()}-${this.#below(1_000_000_000)}`;
  }

  #pick<Item>(items: readonly Item[]): Item {
    return items[this.#below(items.length)] as Item;
  }

  /** A whole number from 0, by the generator of Numerical Recipes. */
  #below(limit: number): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.#state / 2 ** 32) * limit);
  }
}

/** What a schema alone cannot say: parts of a meeting that have to fit each other. */
function mendMeeting(meeting: Fields): void {
  meeting['status'] = 'held';
  const passages = meeting['passages'] as unknown[];
  meeting['evidence'] = passages.map((_, i) => i + 1);
  const lists = (meeting['delegations'] as Fields[]).map(({ participations }) => participations);
  for (const list of [...lists, meeting['participations']] as Fields[][]) {
    for (const [i, participation] of list.entries()) {
      delete participation[i % 3 === 0 ? 'organization' : 'person'];
      if (participation['role'] === 'participant') participation['role'] = 'speaker'; // not what is meant without one
      if (i % 2 === 0) delete participation['status'];
      if (i % 2 === 0) delete participation['basis'];
      if (i % 4 === 1) delete participation['evidence'];
    }
  }
  for (const [i, delegation] of (meeting['delegations'] as Fields[]).entries()) {
    delegation['party'] = (meeting['parties'] as string[])[i];
    delegation['evidence'] = [passages.length]; // so that what is inherited differs from what is not
  }
  for (const remark of meeting['remarks'] as Fields[]) {
    if (remark['about'] === 'name') remark['language'] = 'en';
    else delete remark['language'];
  }
  for (const conflict of meeting['conflicts'] as Fields[]) mendConflict(conflict);
  renumberEvidence(meeting, passages.length);
}

/** A part that each kind may have had, and one that the drawn record has. */
const PARTS: { readonly [K in Kind]?: readonly [withdrawn: string, living: string] } = {
  series: ['purpose-99', 'purpose-1'],
  meeting: ['outcome-99', 'outcome-1'],
  organization: ['passage-99', 'passage-1'],
  person: ['passage-99', 'passage-1'],
  source: ['remark-name-fr', 'remark-date'],
};

/** A place has one part only, and the drawn one has it. */
function mendWithdrawnParts(kind: Kind, record: Fields): void {
  const parts = PARTS[kind];
  if (parts === undefined) delete record['withdrawnParts'];
  else for (const part of record['withdrawnParts'] as Fields[]) [part['part'], part['replacedBy']] = parts;
}

/** Sources that disagree about one thing: when the follow-up is due. */
function mendConflict(conflict: Fields): void {
  conflict['part'] = 'follow-up-1';
  conflict['others'] = (conflict['others'] as Fields[]).map(({ n, date, description, evidence }) => {
    return { n, date, description, evidence };
  });
}

/** Leads every evidence to a passage that there is. */
function renumberEvidence(value: unknown, last: number): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    if (key !== 'evidence' || !Array.isArray(item)) renumberEvidence(item, last);
    else (value as Fields)[key] = item.map((n) => ((Number(n) - 1) % last) + 1);
  }
}
