import { serializeApache } from './apache.ts';
import { serializeCaddyfile } from './caddy.ts';
import { serializeCloudflareHeaders, serializeCloudflareRedirects } from './cloudflare.ts';
import { serializeCloudflareWorker } from './cloudflare-worker.ts';
import { serializeNetlifyHeaders, serializeNetlifyRedirects } from './netlify.ts';
import { serializeNginxMaps, serializeNginxServer } from './nginx.ts';
import type { HostFile, PublicationHost } from './publication-host.ts';
import { formatHostReadMe } from './read-me.ts';

const SERIALIZERS: readonly (readonly [path: string, serialize: (host: PublicationHost) => string])[] = [
  ['apache.conf', serializeApache],
  ['Caddyfile', serializeCaddyfile],
  ['cloudflare/_headers', serializeCloudflareHeaders],
  ['cloudflare/_redirects', serializeCloudflareRedirects],
  ['cloudflare/_worker.js', serializeCloudflareWorker],
  ['netlify/_headers', serializeNetlifyHeaders],
  ['netlify/_redirects', serializeNetlifyRedirects],
  ['nginx-http.conf', serializeNginxMaps],
  ['nginx-server.conf', serializeNginxServer],
];

/**
 * Makes the configurations of all hosts from one table, so that each keeps the same promises as far as it can.
 *
 * @param host tombstones in any order: they are told in that order
 * @returns files below `host/`; the media types are those of text, since nobody is meant to run them from there
 */
export function describeHosts(host: PublicationHost): HostFile[] {
  const files = SERIALIZERS.map(([name, serialize]) => ({
    path: `host/${name}`,
    mediaType: name.endsWith('.js') ? 'text/javascript' : 'text/plain',
    text: serialize(host),
  }));
  return [...files, { path: 'host/README.md', mediaType: 'text/markdown', text: formatHostReadMe() }];
}
