import type { DocumentState, ReleaseState } from './publication-state.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What must hold for a field, in words to stand behind its name. */
type Rule = readonly [holds: (value: unknown) => boolean, must: string];

const isText = (form: RegExp) => (value: unknown) => typeof value === 'string' && form.test(value);
const isCount = (least: number) => (value: unknown) => Number.isSafeInteger(value) && Number(value) >= least;

const DAY = /^[12]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const SHA256 = /^[0-9a-f]{64}$/;
const NAME = '[A-Za-z0-9](?:[A-Za-z0-9._+-]*[A-Za-z0-9])?';
const PATH = new RegExp(`^${NAME}(?:/${NAME})*$`);
const PART = /^[a-z][a-z0-9-]{0,319}$/;

const day: Rule = [isText(DAY), 'a day, YYYY-MM-DD'];
const hash: Rule = [isText(SHA256), '64 hexadecimal digits'];

const DOCUMENT: { readonly [Name in keyof DocumentState]: Rule } = {
  folder: [isText(PATH), 'a path inside of dist/'],
  status: [isText(/^(?:published|withdrawn|moved)$/), 'published, withdrawn or moved'],
  revision: [isCount(1), 'a whole number from 1'],
  released: [isCount(0), 'a whole number from 0'],
  created: day,
  changed: day,
  hash,
  parts: [isPartList, 'a list of names of parts, each once'],
};

const RELEASE: { readonly [Name in keyof ReleaseState]: Rule } = {
  version: [isText(PATH), 'a version'],
  date: day,
  files: [isFileMap, 'paths with 64 hexadecimal digits each'],
};

/** Why a value is not what is remembered of a document; nothing if it is. */
export function explainDocumentFault(value: unknown): string | undefined {
  const fault = explainFault(value, DOCUMENT);
  if (fault !== undefined) return fault;
  const { revision, released, created, changed } = value as DocumentState;
  if (released > revision) return '"released" is at most "revision"';
  return created > changed ? '"changed" is not before "created"' : undefined;
}

/** Why a value is not what is remembered of a release; nothing if it is. */
export function explainReleaseFault(value: unknown): string | undefined {
  return explainFault(value, RELEASE);
}

function explainFault(value: unknown, rules: Readonly<Record<string, Rule>>): string | undefined {
  if (!isFields(value)) return 'each item is a group of fields';
  const unknown = Object.keys(value).find((name) => !Object.hasOwn(rules, name));
  if (unknown !== undefined) return `no field is called ${JSON.stringify(unknown.slice(0, 40))}`;
  for (const [name, [holds, must]] of Object.entries(rules)) {
    if (!Object.hasOwn(value, name)) return `the field "${name}" is needed`;
    if (!holds(value[name])) return `"${name}" is ${must}`;
  }
  return undefined;
}

/** Whether a value of JSON is a group of fields. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPartList(value: unknown): boolean {
  return Array.isArray(value) && value.every(isText(PART)) && new Set(value).size === value.length;
}

function isFileMap(value: unknown): boolean {
  return (
    isFields(value) && Object.entries(value).every(([path, sum]) => PATH.test(path) && isText(SHA256)(sum))
  );
}

/** Whether a value of JSON is a list of folders of pages, each once. */
export function isPageList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isText(PATH)) && new Set(value).size === value.length;
}
