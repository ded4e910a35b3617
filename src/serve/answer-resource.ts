import type { ServerResponse } from 'node:http';
import { TOMBSTONE_STATUS } from '../host/table.ts';
import { chooseVariant, type Preferences, parseAccept } from './accept.ts';
import { answerFile, type Exchange, type Outcome } from './answer-file.ts';
import { BoundedCache } from './bounded-cache.ts';
import type { Compressor } from './compressor.ts';
import { sendProblem } from './problem-details.ts';
import { COMMON } from './representation.ts';
import type { FolderResource, FolderVariant, Resource } from './resource.ts';
import { writeHead } from './send-body.ts';

const preferences = new BoundedCache<Preferences>(parseAccept);

/** Answers GET and HEAD for what is found at an address. */
export function answerResource(
  exchange: Exchange,
  resource: Resource,
  compressor: Compressor,
): Outcome | Promise<Outcome> {
  switch (resource.kind) {
    case 'file':
      return answerFile(exchange, resource.representation, compressor, false);
    case 'moved':
      return answerMoved(exchange.response, resource.location);
    case 'folder':
      return answerFolder(exchange, resource, compressor);
  }
}

function answerMoved(response: ServerResponse, location: string): Outcome {
  const fields = [...COMMON, 'Cache-Control', 'no-cache', 'Location', location, 'Content-Length', '0'];
  writeHead(response, TOMBSTONE_STATUS.moved, fields);
  response.end();
  return 'answered';
}

function answerFolder(
  exchange: Exchange,
  folder: FolderResource,
  compressor: Compressor,
): Outcome | Promise<Outcome> {
  const { accept = '' } = exchange.request.headers;
  const chosen = chooseVariant(preferences.get(accept), folder.variants);
  const sent = chosen ?? (folder.isGone ? folder.variants[0] : undefined);
  if (sent === undefined) return refuse(exchange.response, folder);
  return answerFile(exchange, sent.representation, compressor, folder.isGone);
}

function refuse(response: ServerResponse, { variants, link }: FolderResource): Outcome {
  const fields = { Vary: 'Accept', ...(link !== undefined && { Link: link }) };
  const detail = `There is ${variants.map(({ mediaType }) => mediaType).join(', ')}`;
  const members = { variants: variants.map(describeVariant) };
  sendProblem(response, { status: 406, title: 'Not Acceptable', detail, fields, members });
  return 'answered';
}

/** @returns an address relative to that of the folder */
function describeVariant({ name, mediaType }: FolderVariant): {
  readonly href: string;
  readonly type: string;
} {
  return { href: name, type: mediaType };
}
