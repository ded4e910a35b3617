import { formatValue } from '../problem/format-value.ts';
import { EXIT, PublishError } from '../problem/publish-error.ts';

/**
 * Reads the address of a remote that somebody named.
 *
 * @throws {PublishError} `USAGE` for another scheme than http and https, a fragment, and a name or password, which
 * would end up in histories and logs; what stands there is never repeated
 */
export function readRemoteAddress(text: string): URL {
  if (/^[a-z]+:\/\/[^/?#]*@/i.test(text)) {
    const shown = formatValue(text.replace(/\/\/[^/?#]*@/, '//…@'));
    throw refuse(
      `${shown}: a name or password must not stand in it`,
      'Put user:password into a file that only you can read, and name it: --credentials <file>',
    );
  }
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text) || text.includes('#')) {
    throw refuse(
      `${formatValue(text)}: it must be an address that begins http:// or https://, without #`,
      'Write for example: http://localhost:8890/sparql',
    );
  }
  return new URL(text);
}

/** The address as people may see it: without its query, where some stores want a token. */
export function formatAddress({ origin, pathname }: URL): string {
  return `${origin}${pathname}`;
}

function refuse(what: string, help: string): PublishError {
  return new PublishError('USAGE', EXIT.usage, `Cannot use ${what}`, help);
}
