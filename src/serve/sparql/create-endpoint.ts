import type { Endpoint } from '../endpoint.ts';
import { ForwardingComputer } from './forwarding-computer.ts';
import { LocalComputer } from './local-computer.ts';
import type { SparqlOptions } from './options.ts';
import { fillOptions } from './settings.ts';
import { SparqlEndpoint } from './sparql-endpoint.ts';

/**
 * Makes what answers at `/sparql`, ready to answer: by threads of ours, or by the store that is named.
 *
 * @throws {PublishError} `NO_PUBLICATION` when nothing is published in the folder, `READ_FAILED` when it cannot be
 *   read or is damaged, `QUERY_FAILED` when the engine cannot load it, `USAGE` for an address that is none
 */
export async function createEndpoint(options: SparqlOptions): Promise<Endpoint> {
  const settings = fillOptions(options);
  const computer =
    options.backend === undefined
      ? await LocalComputer.open(settings)
      : await ForwardingComputer.open(settings, options.backend);
  return new SparqlEndpoint(computer, settings);
}
