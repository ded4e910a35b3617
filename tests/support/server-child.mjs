// Serves a folder in a process of its own, until it is told to stop; tests/serve/server-process.ts starts it.
// Its one argument is JSON: { dist }. Prints the address, and what needs a look.
import { startServer } from '../../build/serve/start-server.js';

const { dist } = JSON.parse(process.argv[2]);
const onTrouble = (trouble) => process.stderr.write(`${trouble}\n`);
const server = await startServer({ dist, port: 0, host: '127.0.0.1', onTrouble });
process.once('SIGTERM', () => server.close());
process.stdout.write(`${server.address}\n`);
