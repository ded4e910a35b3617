/** What a server asks for before it does what was asked of it. */
export interface Challenge {
  /** In small letters: `basic`, `digest`, `bearer`. */
  readonly scheme: string;
  /** By names in small letters; values without quotes. */
  readonly parameters: ReadonlyMap<string, string>;
}

const TOKEN = /^[\w!#$%&'*+.^`|~-]+/;
const PARAMETER = /^([\w!#$%&'*+.^`|~-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([\w!#$%&'*+.^`|~/=-]+))/;

/**
 * Reads `WWW-Authenticate`; lines of it may have been joined with `, `. Stops where it cannot be read.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-11.6.1
 */
export function parseChallenges(field: string): readonly Challenge[] {
  const challenges: { scheme: string; parameters: Map<string, string> }[] = [];
  let rest = field.replace(/^[\s,]+/, '');
  while (rest !== '') {
    const parameter = PARAMETER.exec(rest);
    const last = challenges.at(-1);
    const found = parameter?.[0] ?? TOKEN.exec(rest)?.[0];
    if (found === undefined) break;
    if (parameter === null || last === undefined) {
      challenges.push({ scheme: found.toLowerCase(), parameters: new Map() });
    } else {
      const [, name = '', quoted, plain = ''] = parameter;
      last.parameters.set(name.toLowerCase(), quoted?.replaceAll(/\\(.)/g, '$1') ?? plain);
    }
    rest = rest.slice(found.length).replace(/^[\s,]+/, '');
  }
  return challenges;
}
