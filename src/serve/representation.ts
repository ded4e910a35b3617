import { COMMON_FIELDS } from '../host/table.ts';
import { CODINGS, type Coding } from './coding.ts';
import type { Validators } from './conditions.ts';
import { DiskBody } from './disk-body.ts';
import type { ServedFile } from './served-file.ts';

/** Names and values in turn, as they are written. */
export type Fields = readonly string[];

/** What an answer says beside what its file says. */
export interface AnswerContext {
  /** The value of `Link`, where there is one. */
  readonly link?: string | undefined;
  /** For an address with a choice: the name of the file that was chosen, relative to the address. */
  readonly chosen?: string | undefined;
  /** The same content, compressed by the build. */
  readonly packed?: ServedFile | undefined;
}

/** Those of every answer. */
export const COMMON: Fields = Object.entries(COMMON_FIELDS).flat();

/** A file at one of its addresses; its fields are put together once and then sent as they are. */
export class Representation {
  readonly file: ServedFile;
  readonly packed: ServedFile | undefined;
  /** How the body can be compressed. */
  readonly codings: readonly Coding[];
  readonly #shared: Fields;
  readonly #ok = new Map<Coding | undefined, Fields>();
  readonly #notModified = new Map<Coding | undefined, Fields>();

  constructor(file: ServedFile, { link, chosen, packed }: AnswerContext) {
    this.file = file;
    this.packed = packed;
    this.codings = codingsOf(file, packed);
    const vary = [
      ...(chosen === undefined ? [] : ['Accept']),
      ...(this.codings.length > 0 ? ['Accept-Encoding'] : []),
    ].join(', ');
    this.#shared = [
      ...COMMON,
      ...(vary === '' ? [] : ['Vary', vary]),
      ...(chosen === undefined ? [] : ['Content-Location', chosen]),
      ...(link === undefined ? [] : ['Link', link]),
    ];
  }

  /** Those of the body in one coding: two codings are two bodies. */
  validators(coding: Coding | undefined): Validators {
    const { tag, lastModified } = this.file;
    if (coding === undefined) return { etag: `"${tag}"`, lastModified };
    return { etag: `"${this.packed?.tag ?? tag}-${coding}"`, lastModified };
  }

  /** @param length of the body in that coding, which is the same each time */
  ok(coding: Coding | undefined, length: number): Fields {
    const known = this.#ok.get(coding);
    if (known !== undefined) return known;
    const fields = [...this.#validated(coding), ...this.#content(coding, length), 'Accept-Ranges', 'bytes'];
    this.#ok.set(coding, fields);
    return fields;
  }

  notModified(coding: Coding | undefined): Fields {
    const known = this.#notModified.get(coding);
    if (known !== undefined) return known;
    const fields = this.#validated(coding);
    this.#notModified.set(coding, fields);
    return fields;
  }

  /** @param range as in `Content-Range` */
  part(range: string, length: number): Fields {
    return [...this.#validated(undefined), ...this.#content(undefined, length), 'Content-Range', range];
  }

  /** Of what tells that it is gone: not to be kept, and not to be asked for in parts. */
  gone(coding: Coding | undefined, length: number): Fields {
    return [...this.#shared, ...this.#content(coding, length), 'Cache-Control', 'no-cache'];
  }

  #validated(coding: Coding | undefined): Fields {
    const { etag, lastModified } = this.validators(coding);
    const { cacheControl } = this.file;
    return [...this.#shared, 'ETag', etag, 'Last-Modified', lastModified, 'Cache-Control', cacheControl];
  }

  #content(coding: Coding | undefined, length: number): Fields {
    return [
      'Content-Type',
      this.file.contentType,
      'Content-Length',
      String(length),
      ...(coding === undefined ? [] : ['Content-Encoding', coding]),
    ];
  }
}

/** What the build has compressed is as good as any; on the way, only what is in memory is compressed. */
function codingsOf({ isCompressible, body }: ServedFile, packed: ServedFile | undefined): readonly Coding[] {
  if (packed !== undefined) return ['gzip'];
  return isCompressible && !(body instanceof DiskBody) ? CODINGS : [];
}
