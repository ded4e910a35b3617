import type { Check } from '../verify/verification.ts';
import { ask } from './check-negotiation.ts';
import { field, type Reply } from './reply.ts';
import type { NegotiatedFolder } from './sample.ts';
import { type Fault, type Probe, runTrials, type Trial, toCheck } from './trial.ts';

interface Link {
  readonly target: string;
  /** In small letters. */
  readonly relations: readonly string[];
}

/** Holds the fields `Link` of documents against their formats: a client that has one finds the others. */
export async function checkLinkFields(probe: Probe, isNegotiated: boolean): Promise<Check> {
  const trials = isNegotiated ? probe.sample.folders.flatMap(tryFolder) : [];
  const title = 'name the other formats in Link';
  const about = { name: 'links', title, checked: trials.length, unit: 'answer' };
  return toCheck(probe, about, await runTrials(probe, trials));
}

function tryFolder(folder: NegotiatedFolder): Trial[] {
  const types = [...folder.variants.keys()].filter((type) => ['text/html', 'text/turtle'].includes(type));
  return types.map((type) => ({
    request: ask(folder, type),
    judge: (reply) => (reply.status === 200 ? judgeLinks(reply, folder, type) : []),
  }));
}

function judgeLinks(reply: Reply, { folder, variants }: NegotiatedFolder, type: string): Fault[] {
  const links = parseLinks(field(reply, 'link'));
  if (links === undefined) return [fault('be a list of links in angle brackets')];
  const others = [...variants].filter(([mediaType]) => mediaType !== type);
  const isNamed = ([, { path }]: (typeof others)[number]) => {
    const name = path.slice(folder.length);
    return links.some(({ target, relations }) => {
      return relations.includes('alternate') && target.split('/').at(-1) === name;
    });
  };
  return others.every(isNamed) ? [] : [fault('name every other format as rel="alternate"')];
}

function fault(must: string): Fault {
  const message = `Cannot find the other formats of a document without reading it: Link must ${must}`;
  return { code: 'HTTP_LINK', severity: 'warning', message };
}

/** @see https://www.rfc-editor.org/rfc/rfc8288#section-3 */
function parseLinks(value: string): Link[] | undefined {
  const parts =
    value.match(/<[^>]*>(?:\s*;\s*[\w!#$&+.^`|~*-]+(?:\s*=\s*(?:"(?:[^"\\]|\\.)*"|[^\s",;]+))?)*/g) ?? [];
  const rest = parts.reduce((text, part) => text.replace(part, ''), value);
  if (/[^,\s]/.test(rest)) return undefined;
  return parts.map((part) => ({
    target: /^<([^>]*)>/.exec(part)?.[1] ?? '',
    relations: (/;\s*rel\s*=\s*"?([^";]*)/i.exec(part)?.[1] ?? '').toLowerCase().split(/\s+/),
  }));
}
