import type { Check } from '../verify/verification.ts';
import type { Reply } from './reply.ts';
import { type Fault, type Probe, runTrials, type Trial, toCheck } from './trial.ts';

/** A name that no publication has: ids hold no capital letters. */
const NOWHERE = 'No-Such-Thing';

const ACCEPTS = [undefined, 'text/html', 'text/turtle', 'application/ld+json'] as const;

/** Stands in an address that is not there; an error page must not repeat it as it is. */
const MARKUP = `${NOWHERE}<script>alert(1)</script>`;

/** Holds that what is not there is said not to be there, whoever asks. */
export async function checkMissing(probe: Probe): Promise<Check> {
  const parts = [...new Set(probe.sample.folders.map(({ folder }) => folder.split('/')[0] ?? ''))];
  const folders = ['', ...parts.filter((part) => part !== '').map((part) => `${part}/`)].slice(0, 4);
  const paths = folders.flatMap((folder) => [
    `${folder}${NOWHERE}`,
    `${folder}${NOWHERE}/`,
    `${folder}${NOWHERE}/index.ttl`,
  ]);
  const trials = [
    ...paths.flatMap((path) =>
      ACCEPTS.map((accept): Trial => ({ request: request(path, accept), judge: judgeMissing })),
    ),
    { request: request(MARKUP, 'text/html'), judge: judgeEcho },
    {
      request: { path: NOWHERE, headers: { Host: 'evil.example"><script>alert(1)</script>' } },
      judge: judgeEcho,
    },
  ];
  const title = 'that are not there are said not to be there';
  const about = { name: 'missing', title, checked: trials.length, unit: 'address' };
  return toCheck(probe, about, await runTrials(probe, trials));
}

function request(path: string, accept: string | undefined): Trial['request'] {
  return accept === undefined ? { path } : { path, headers: { Accept: accept } };
}

/** Who is told 406 learns as little, but looks for another format in vain. */
function judgeMissing({ status }: Reply): Fault[] {
  if (status === 404 || status === 410) return [];
  const message = `Cannot tell what is not there: the status must be 404 and not ${status}`;
  const isRefusal = status === 406;
  const help = isRefusal
    ? 'Let the server look for the folder before it looks for the format'
    : 'Let no page answer for addresses that have no file: neither the home page, nor an error page with 200';
  return [{ code: 'HTTP_NOT_FOUND', severity: isRefusal ? 'warning' : 'error', message, help }];
}

function judgeEcho({ status, body, headers }: Reply): Fault[] {
  if (status >= 500) {
    const message = `Cannot rely on a server that breaks at an odd address: the status must not be ${status}`;
    return [{ code: 'HTTP_SERVER_ERROR', severity: 'error', message }];
  }
  const shown = [body.toString(), ...headers.values()].some((text) =>
    text.includes('<script>alert(1)</script>'),
  );
  if (!shown) return [];
  const message =
    'Cannot keep scripts of others out of error pages: they must not repeat an address as it is';
  const help = 'Take the plain error pages of the server, or escape what they show';
  return [{ code: 'HTTP_REFLECTED', severity: 'error', message, help }];
}
