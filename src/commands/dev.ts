import { startDevServer } from '../dev/dev-server.ts';
import { EXIT, type ExitCode } from '../problem/publish-error.ts';
import type { Console } from './console.ts';
import { waitForSignal } from './wait-for-signal.ts';

interface DevOptions {
  readonly data: string;
  readonly port: number;
}

/**
 * Shows the publication while records are edited, until it is told to stop.
 *
 * @param stopped settles when it shall end; by default when somebody presses Ctrl+C or the system asks for it
 */
export async function dev(
  { data, port }: DevOptions,
  { stdout, stderr }: Console,
  stopped: Promise<unknown> = waitForSignal(),
): Promise<ExitCode> {
  let wasGood = true;
  const onChange = (obstacle: string) => {
    if (obstacle !== '') stderr.write(`\n${obstacle}`);
    else if (!wasGood) stderr.write('\nMended: all pages are there again\n');
    wasGood = obstacle === '';
  };
  const server = await startDevServer({ data, port, onChange });
  stdout.write(
    `Showing ${data.replace(/(?<=.)\/+$/, '')}/ at ${server.address}; nothing is published. Stop: Ctrl+C\n`,
  );
  await stopped;
  await server.close();
  return EXIT.fine;
}
