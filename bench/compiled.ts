import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Folder of the program as it is delivered: what is measured is what people run. */
const BUILD = process.env['BENCH_BUILD'] ?? 'build';

/** Address of a compiled module, to be imported: only from there does the program find the files it comes with. */
export function addressOf(module: string): string {
  return pathToFileURL(resolve(BUILD, module)).href;
}
