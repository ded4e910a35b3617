// Replaces a folder again and again, in a process of its own; tests/support/writers.ts starts it.
// Its one argument is JSON: { dist, version, builds, killAt }.
import { realFileSystem } from '../../build/write/file-system.js';
import { openStaging } from '../../build/write/staging.js';

const { dist, version, builds, killAt } = JSON.parse(process.argv[2]);
const fileSystem = killAt === 0 ? realFileSystem : createDeadlyFileSystem();

let refusals = 0;
for (let done = 0; done < builds; ) {
  try {
    await replaceBy(`${version}${done}`);
    done += 1;
  } catch (error) {
    if (error.code !== 'BUILD_RUNNING') throw error;
    refusals += 1;
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}
process.stdout.write(`${refusals}\n`);

async function replaceBy(name) {
  const staging = openStaging(dist, fileSystem);
  try {
    for (const path of [...steadyPaths(), `passing/${name}/index.txt`, `passing/${name}.txt`]) {
      const file = staging.createFile(path, 'text/plain');
      file.write(`${name}\n`.repeat(4_000));
      file.close();
    }
    await staging.compressFile('dump/all.txt');
    await staging.commit();
  } finally {
    staging.discard();
  }
}

function steadyPaths() {
  return [
    'index.txt',
    'dump/all.txt',
    ...Array.from({ length: 12 }, (_, number) => `thing/${number}/index.txt`),
  ];
}

/** Kills this process, as `kill -9` does, at the chosen call; each call counts. */
function createDeadlyFileSystem() {
  let calls = 0;
  const wrap =
    (call) =>
    (...args) => {
      calls += 1;
      if (calls === killAt) process.kill(process.pid, 'SIGKILL');
      return call(...args);
    };
  return Object.fromEntries(Object.entries(realFileSystem).map(([name, call]) => [name, wrap(call)]));
}
