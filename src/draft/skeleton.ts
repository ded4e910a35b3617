import type { Form } from './form.ts';
import { isKnownValue, type Known, type KnownFields } from './known.ts';
import { formatRemark } from './remark.ts';
import { formatScalar } from './yaml-scalar.ts';

/**
 * The lines of a record to fill in: what is needed or known, a blank line, and all that is possible, each field with
 * what its schema says of it.
 *
 * A field that is neither needed nor known is commented out as a whole, with all that belongs to it: a `# ` stands
 * before the column of the field on each of its lines. Within it, what is possible is commented out once more. So
 * whoever takes a field only has to take away one `# ` a line. Nothing is invented: where a value is due and not
 * known, none stands there, but for the number of the first part of a list.
 */
export function createSkeleton(form: Form, known: KnownFields): string[] {
  const { taken, possible } = new Skeleton().renderFields(form, known, 0);
  return [...taken, '', ...possible];
}

interface Fields {
  /** Lines of what is needed or known. */
  readonly taken: readonly string[];
  /** Lines of the rest, commented out. */
  readonly possible: readonly string[];
}

class Skeleton {
  /** What was said of texts by language: they are many, and once is enough. */
  readonly #said = new Set<string>();

  /** @param column where the fields start on their lines, from 0 */
  renderFields({ properties = {}, required = [] }: Form, known: KnownFields, column: number): Fields {
    const isTaken = (name: string) => required.includes(name) || known[name] !== undefined;
    const names = Object.keys(properties);
    const render = (name: string, at: number) =>
      this.#renderField(name, properties[name] as Form, known[name], at);
    const taken = names.filter(isTaken).flatMap((name) => render(name, column));
    const others = names.filter((name) => !isTaken(name)).flatMap((name) => render(name, column + 2));
    return { taken, possible: others.map((line) => `# ${line}`) };
  }

  #renderField(name: string, form: Form, known: Known | undefined, column: number): string[] {
    const isNumberOfPart = name === 'n' && known === undefined;
    return this.#renderEntry(`${name}:`, form, isNumberOfPart ? { value: 1 } : known, column);
  }

  /** @param lead what stands before the value: the name of the field, or the hyphen of an item */
  #renderEntry(lead: string, form: Form, known: Known | undefined, column: number): string[] {
    const value = isKnownValue(known) ? formatScalar(known.value) : form.const;
    const head = value === undefined ? lead : `${lead} ${String(value)}`;
    const remark = isKnownValue(known)
      ? known.remark
      : known === undefined
        ? this.#describe(form)
        : undefined;
    const inside = this.#renderInside(form, known, column + 2);
    return [...formatRemark(head, remark, column), ...inside.map((line) => `  ${line}`)];
  }

  #renderInside(form: Form, known: Known | undefined, column: number): string[] {
    if (form.properties !== undefined) {
      const { taken, possible } = this.renderFields(form, (known ?? {}) as KnownFields, column);
      return [...taken, ...possible];
    }
    if (form.items !== undefined) return this.#renderItems(form, form.items, known, column);
    const texts = form.additionalProperties;
    return texts ? this.#renderEntry('en:', texts, undefined, column) : [];
  }

  /** The items that are known, else as many as there have to be. */
  #renderItems({ minItems = 1 }: Form, item: Form, known: Known | undefined, column: number): string[] {
    const all = (known ?? Array.from({ length: minItems }, () => undefined)) as readonly Known[];
    return all.flatMap((each) => this.#renderItem(item, each, column));
  }

  /** The first field of a group stands on the line of the hyphen, unless it is commented out. */
  #renderItem(form: Form, known: Known | undefined, column: number): string[] {
    if (form.type === 'integer') return ['-']; // the list says which numbers are meant
    if (form.properties === undefined) return this.#renderEntry('-', form, known, column);
    const { taken, possible } = this.renderFields(form, (known ?? {}) as KnownFields, column + 2);
    const [first, ...rest] = taken;
    const below = [...rest, ...possible].map((line) => `  ${line}`);
    return [first === undefined ? '-' : `- ${first}`, ...below];
  }

  /** What the schema says of a field, and what may stand there. */
  #describe(form: Form): string | undefined {
    const choice = form.enum === undefined ? undefined : listChoices(form.enum);
    const said = [form.description, choice].filter((part) => part !== undefined).join(': ');
    const otherwise = form.default === undefined ? '' : `; ${String(form.default)} if left out`;
    if (said === '' || this.#said.has(said)) return undefined;
    if (form.additionalProperties) this.#said.add(said);
    return `${said}${otherwise}`;
  }
}

function listChoices(choices: readonly string[]): string {
  return choices.length < 2 ? choices.join() : `${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}`;
}
