import type { IncomingMessage, ServerResponse } from 'node:http';
import { parseByteRange } from './byte-range.ts';
import { type Coding, chooseCoding } from './coding.ts';
import type { Compressor } from './compressor.ts';
import { hasConditions, isSameWhole, judgeConditions } from './conditions.ts';
import { DiskBody } from './disk-body.ts';
import { sendProblem } from './problem-details.ts';
import type { Representation } from './representation.ts';
import { sendBuffer, sendFile, writeHead } from './send-body.ts';

/** Who asks, and what for. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** Whether an answer was given; `gone` when the file has another content by now. */
export type Outcome = 'answered' | 'gone';

/**
 * Answers with one file: all of it, a part, that the copy of the client is still good, or that its condition fails.
 *
 * Parts are those of the file as it is, never of a compressed one: no two of them ever fail to fit.
 *
 * @param isGone for the document of what was withdrawn: it is sent with 410, in whole
 */
export function answerFile(
  exchange: Exchange,
  representation: Representation,
  compressor: Compressor,
  isGone: boolean,
): Outcome | Promise<Outcome> {
  const { request, response } = exchange;
  const { headers } = request;
  const range = isGone || request.method === 'HEAD' ? undefined : headers.range;
  const accepted = headers['accept-encoding'];
  const coding = range === undefined ? chooseCoding(accepted, representation.codings) : undefined;
  if (!isGone && hasConditions(headers)) {
    const status = judgeConditions(headers, representation.validators(coding));
    if (status !== 200) return answerCondition(response, status, representation, coding);
  }
  if (
    range !== undefined &&
    isSameWhole(singleOf(headers['if-range']), representation.validators(undefined))
  ) {
    return answerPart(response, representation, range);
  }
  return answerWhole(response, representation, compressor, coding, isGone);
}

function answerCondition(
  response: ServerResponse,
  status: 304 | 412,
  representation: Representation,
  coding: Coding | undefined,
): Outcome {
  if (status === 412) {
    const detail = 'The file is not the one that If-Match or If-Unmodified-Since names';
    sendProblem(response, { status, title: 'Precondition Failed', detail });
    return 'answered';
  }
  writeHead(response, status, representation.notModified(coding));
  response.end();
  return 'answered';
}

function answerPart(
  response: ServerResponse,
  representation: Representation,
  field: string,
): Outcome | Promise<Outcome> {
  const { body, entry } = representation.file;
  const { bytes: size } = entry;
  const range = parseByteRange(field, size);
  if (range === 'beyond') {
    const fields = { 'Content-Range': `bytes */${size}` };
    const detail = `The file has ${size} bytes`;
    sendProblem(response, { status: 416, title: 'Range Not Satisfiable', detail, fields });
    return 'answered';
  }
  const announcement =
    range === undefined
      ? { status: 200, fields: representation.ok(undefined, size) }
      : {
          status: 206,
          fields: representation.part(
            `bytes ${range.first}-${range.last}/${size}`,
            range.last - range.first + 1,
          ),
          range,
        };
  return send(response, body, announcement);
}

function answerWhole(
  response: ServerResponse,
  representation: Representation,
  compressor: Compressor,
  coding: Coding | undefined,
  isGone: boolean,
): Outcome | Promise<Outcome> {
  const { file, packed } = representation;
  const announce = (how: Coding | undefined, length: number) =>
    isGone
      ? { status: 410, fields: representation.gone(how, length) }
      : { status: 200, fields: representation.ok(how, length) };
  const plain = () => send(response, file.body, announce(undefined, file.entry.bytes));
  if (coding === undefined) return plain();
  if (packed !== undefined) return send(response, packed.body, announce(coding, packed.entry.bytes));
  if (file.body instanceof DiskBody) return plain();
  const compressed = compressor.get(file.body, coding);
  const sendCompressed = (made: Buffer | undefined) =>
    made === undefined ? plain() : send(response, made, announce(coding, made.length));
  return compressed instanceof Promise ? compressed.then(sendCompressed) : sendCompressed(compressed);
}

function send(
  response: ServerResponse,
  body: Representation['file']['body'],
  announcement: Parameters<typeof sendBuffer>[2],
): Outcome | Promise<Outcome> {
  if (body instanceof DiskBody) {
    return sendFile(response, body, announcement).then((isSent) => (isSent ? 'answered' : 'gone'));
  }
  sendBuffer(response, body, announcement);
  return 'answered';
}

/** Two of them are none that could be kept to. */
function singleOf(field: string | readonly string[] | undefined): string | undefined {
  return typeof field === 'object' ? field.join() : field;
}
