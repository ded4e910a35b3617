/** A line of a `.htaccess`: what it does, its arguments without quotes, its flags. */
interface Rule {
  readonly name: string;
  readonly first: string;
  readonly second: string;
  readonly flags: readonly string[];
}

/**
 * Reads the rules of a `.htaccess`, as far as ours go; a line that it does not know throws.
 *
 * Only enough to hold a table against them quickly: the real server is asked in the tests of interoperability.
 */
export function readRules(text: string): Rule[] {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return lines.flatMap((line) => {
    if (/^(?:Options|Header|RewriteEngine|<\/?IfModule)\b/.test(line)) return [];
    const [, name, ...rest] =
      /^(RewriteCond|RewriteRule) ("[^"]*(?:\\"[^"]*)*"|\S+) ("(?:[^"\\]|\\.)*"|\S+)(?: \[([^\]]*)\])?$/.exec(
        line,
      ) ?? [];
    if (name === undefined) throw new Error(`Not a rule: ${line}`);
    const [first = '', second = '', flags = ''] = rest;
    const unquote = (argument: string) => argument.replace(/^"(.*)"$/, '$1');
    return [{ name, first: unquote(first), second: unquote(second), flags: flags.split(',') }];
  });
}

/** Where a request is redirected to, and with what status; nothing when no rule answers. */
export function redirect(
  rules: readonly Rule[],
  path: string,
  accept = '',
): { readonly status: number; readonly target: string } | undefined {
  let format = '';
  let isMet = true;
  let found: readonly string[] = [];
  for (const { name, first, second, flags } of rules) {
    if (name === 'RewriteCond') {
      const value = first === '%{ENV:FORMAT}' ? format : accept;
      const match = new RegExp(second, flags.includes('NC') ? 'i' : '').exec(value);
      if (match === null) isMet = false;
      else found = match;
      continue;
    }
    const match = isMet ? new RegExp(first).exec(path) : null;
    const groups = found;
    isMet = true;
    found = [];
    if (match === null) continue;
    const set = flags.find((flag) => flag.startsWith('E=FORMAT:'));
    if (set !== undefined) format = set.slice('E=FORMAT:'.length);
    if (second === '-') continue;
    const target = second.replaceAll(/\\(.)|\$(\d)|%(\d)/g, (_, plain, inRule, inCondition) => {
      return plain ?? (inRule === undefined ? groups[Number(inCondition)] : match[Number(inRule)]) ?? '';
    });
    return { status: Number(flags.find((flag) => flag.startsWith('R='))?.slice(2)), target };
  }
  return undefined;
}
