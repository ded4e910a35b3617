import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  build,
  createTemporaryFolder,
  type Files,
  plant,
  readFiles,
  readStamps,
} from '../support/dist-files.ts';

const FOREIGN = { CNAME: 'mine', 'd/notes.txt': 'mine' };

/** Sets of files with few paths, so that the sets of a sequence meet: equal, changed, gone, file and folder. */
const files: fc.Arbitrary<Files> = fc
  .dictionary(
    fc.constantFrom('a', 'a/b', 'a/b/c', 'a/index.html', 'd/e', 'd/e/f', 'index.html', 'sitemap.xml'),
    fc.constantFrom('', '1', '2', 'longer'),
  )
  .map(withoutFilesThatAreFolders);

test('dist/ is what the last of any builds made, beside the files of others', async () => {
  const parent = createTemporaryFolder();
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(files, { minLength: 1, maxLength: 4 }), async (builds) => {
      const dist = join(parent, String(runs++), 'dist');
      plant(dist, FOREIGN);
      for (const made of builds) {
        await build(dist, made);
        expect(readFiles(dist)).toEqual({ ...made, ...FOREIGN });
        const before = readStamps(dist);
        expect(await build(dist, made)).toMatchObject({ written: 0, removed: 0 });
        expect(readStamps(dist)).toEqual(before);
      }
    }),
    { numRuns: 40 },
  );
});

function withoutFilesThatAreFolders(candidate: Files): Files {
  const paths = Object.keys(candidate);
  const isFolder = (path: string) => paths.some((other) => other.startsWith(`${path}/`));
  return Object.fromEntries(Object.entries(candidate).filter(([path]) => !isFolder(path)));
}
