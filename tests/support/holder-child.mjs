// Takes and gives up the staging folder of a folder some times, then takes it once more and dies with it.
// Fails when another living process holds it too. Arguments: the folder, a marker file, how many times.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { realProcesses } from '../../build/write/owner-process.js';
import { openStaging } from '../../build/write/staging.js';

const [dist, marker, times] = process.argv.slice(2);
for (let held = 0; ; ) {
  let staging;
  try {
    staging = openStaging(dist);
  } catch (error) {
    if (error.code !== 'BUILD_RUNNING') throw error;
    await new Promise((resolve) => setTimeout(resolve, 1));
    continue;
  }
  mark();
  held += 1;
  if (held > Number(times)) process.kill(process.pid, 'SIGKILL');
  rmSync(marker);
  staging.discard();
}

function mark() {
  try {
    writeFileSync(marker, JSON.stringify(realProcesses.self()), { flag: 'wx' });
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    const isGone = realProcesses.isGone(JSON.parse(readFileSync(marker, 'utf8')));
    if (!isGone) throw new Error('Held by two living processes', { cause: error });
    rmSync(marker);
    mark();
  }
}
