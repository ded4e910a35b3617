import { describeHosts } from '../host/describe-hosts.ts';
import type { HostTombstone } from '../host/publication-host.ts';
import { describeW3id } from '../host/w3id.ts';
import type { Tombstone } from '../model/tombstone.ts';
import type { Staging } from '../write/staging.ts';
import type { Edition } from './edition.ts';
import { inEnglish } from './english.ts';

/** Writes ready configurations of web servers, and the redirects of the vocabulary. */
export function writeHosts({ publication, iriOf, tombstones }: Edition, staging: Staging): void {
  const { base } = iriOf;
  const { publisher, contact } = publication;
  const address = contact?.email === undefined ? contact?.url : `mailto:${contact.email}`;
  const maintainer = inEnglish(publisher.name);
  const files = [
    ...describeHosts({ base, tombstones: tombstones.map(toHostTombstone) }),
    ...describeW3id({ base, maintainer, contact: address ?? publisher.url }),
  ];
  for (const { path, mediaType, text } of files) staging.writeFile(path, mediaType, text);
}

function toHostTombstone(each: Tombstone): HostTombstone {
  const { kind, id, status } = each;
  const folder = `${kind}/${id}`;
  return status === 'moved' ? { folder, status, movedTo: `${kind}/${each.movedTo}` } : { folder, status };
}
