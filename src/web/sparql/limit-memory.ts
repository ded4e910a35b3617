/** Of the section that says how much memory a module has. */
const MEMORY_SECTION = 5;

/** Magic number and version. */
const HEADER_LENGTH = 8;

/**
 * Gives the memory of a WebAssembly module an upper bound, which browsers then hold: to grow beyond it fails.
 *
 * @param module with one memory of its own, as compilers write it
 * @param maxPages of 64 KiB
 * @throws {RangeError} for a module without a memory of its own, or one that needs more from the start
 */
export function limitMemory(module: Uint8Array, maxPages: number): Uint8Array<ArrayBuffer> {
  let at = HEADER_LENGTH;
  while (at < module.length) {
    const size = readNumber(module, at + 1);
    const end = size.next + size.value;
    if (module[at] === MEMORY_SECTION) {
      const section = limitSection(module.subarray(size.next, end), maxPages);
      return join([module.subarray(0, at), section, module.subarray(end)]);
    }
    at = end;
  }
  throw new RangeError('The module has no memory of its own');
}

/** @param content of the section: how many memories, then flags, the first size, and perhaps the last */
function limitSection(content: Uint8Array, maxPages: number): Uint8Array {
  const min = readNumber(content, 2);
  if (content[0] !== 1 || (content[1] ?? 0) > 1 || min.value > maxPages) {
    throw new RangeError('The module has another memory than one that can be limited');
  }
  const limited = [1, 1, ...writeNumber(min.value), ...writeNumber(maxPages)];
  return Uint8Array.from([MEMORY_SECTION, ...writeNumber(limited.length), ...limited]);
}

/** Reads an unsigned number in LEB128. */
function readNumber(bytes: Uint8Array, from: number): { readonly value: number; readonly next: number } {
  let value = 0;
  let next = from;
  for (let factor = 1; ; factor *= 128) {
    const byte = bytes[next] ?? 0;
    next += 1;
    value += (byte & 127) * factor;
    if (byte < 128) return { value, next };
  }
}

function writeNumber(value: number): number[] {
  const low = value % 128;
  const rest = (value - low) / 128;
  return rest === 0 ? [low] : [low + 128, ...writeNumber(rest)];
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
