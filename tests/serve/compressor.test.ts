import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { Compressor } from '../../src/serve/compressor.ts';

const text = (word: string) => Buffer.from(`${word} `.repeat(1_000));

describe('Compressor', () => {
  test('compresses a body once for each coding, however many ask at the same time', async () => {
    const compressor = new Compressor(1_000_000);
    const content = text('a');
    const [first, second] = await Promise.all([compressor.get(content, 'br'), compressor.get(content, 'br')]);
    expect(first).toBe(second);
    expect(compressor.get(content, 'br')).toBe(first);
    expect(brotliDecompressSync(first ?? '')).toEqual(content);
    expect(gunzipSync((await compressor.get(content, 'gzip')) ?? '')).toEqual(content);
  });

  test('makes nothing more when what it keeps is full, until some of it is let go', async () => {
    const compressor = new Compressor(10);
    const [a, b] = [text('a'), text('b')];
    expect(await compressor.get(a, 'gzip')).toBeInstanceOf(Buffer);
    expect(await compressor.get(b, 'gzip')).toBeUndefined();
    expect(compressor.get(a, 'gzip')).toBeInstanceOf(Buffer);
    compressor.retain(new Set([b]));
    expect(await compressor.get(b, 'gzip')).toBeInstanceOf(Buffer);
  });

  test('counts nothing that was let go while it was made', async () => {
    const compressor = new Compressor(10);
    const a = text('a');
    const making = compressor.get(a, 'gzip');
    compressor.retain(new Set());
    expect(await making).toBeInstanceOf(Buffer);
    expect(await compressor.get(text('b'), 'gzip')).toBeInstanceOf(Buffer);
  });
});
