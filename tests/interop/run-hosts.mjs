import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkNegotiation } from './check-negotiation.mjs';
import { checkPromises } from './check-promises.mjs';
import { CLIENTS } from './host-clients.mjs';
import { completeSite, linkAt, TOMBSTONES, writeOutsider } from './host-site.mjs';
import { probeHost, signSite } from './probe-host.mjs';
import { findFreePort, SERVERS, serve } from './servers.mjs';

/** Where in the site the publication is: at its root, below a path, and below one that has to be encoded. */
const BASE_PATHS = ['/', '/pub/data/', '/pub/%E5%AF%BE%E8%A9%B1%282%29/'];

/**
 * Serves a publication with real servers and the configurations made for it, checks the promises, and lets clients
 * that nobody here wrote read it by address.
 *
 * @param {string} folder an empty folder to work in; servers that run as another user have to be able to read it
 * @param {(dist: string, base: string) => boolean} publish
 * @param {{ report: Function, skip: Function }} report
 * @returns {Promise<{ passed: number, failed: number, skipped: number }[]>}
 */
export async function runHosts(folder, publish, { report, skip }) {
  const port = await findFreePort();
  const dist = join(folder, 'dist');
  if (!publish(dist, `http://127.0.0.1:${port}/`)) return [{ passed: 0, failed: 1, skipped: 0 }];
  completeSite(dist);
  await signSite(dist);
  const totals = [];
  for (const server of SERVERS) {
    const version = server.findVersion();
    if (version === undefined) {
      totals.push(skip(server, 'HTTP', BASE_PATHS.length));
      continue;
    }
    for (const basePath of BASE_PATHS) {
      const place = { port, basePath, dist, base: `http://127.0.0.1:${port}${basePath}` };
      totals.push(...(await runServer(server, version, place, folder, { report, skip })));
    }
  }
  return totals;
}

async function runServer(server, version, place, folder, { report, skip }) {
  const { describeHosts } = await import('../../build/host/describe-hosts.js');
  const table = await import('../../build/host/table.js');
  const files = describeHosts({ base: place.base, tombstones: TOMBSTONES });
  const readConfiguration = (path) => files.find((file) => file.path === path).text;
  const root = placeSite(folder, server, place);
  try {
    return await serve(server, { root, ...place, readConfiguration }, async () => {
      const outcomes = [
        await checkNegotiation(place, table, server.limits),
        await checkPromises(place),
        await probeHost(place),
      ];
      const count = outcomes.reduce((sum, outcome) => sum + outcome.count, 0);
      const faults = outcomes.flatMap((outcome) => outcome.faults);
      const result = report(
        [server.name, version, `HTTP ${decodeURIComponent(place.basePath)}`, count, '-'],
        count,
        faults,
        'as promised',
      );
      for (const text of outcomes.flatMap(({ cannot }) => cannot)) console.log(`  cannot: ${text}`);
      return place.basePath === '/'
        ? [result, ...CLIENTS.map((client) => visit(client, server, place, { report, skip }))]
        : [result];
    });
  } catch (error) {
    return [
      report([server.name, version, `HTTP ${decodeURIComponent(place.basePath)}`, 1, '-'], 1, [
        error.message,
      ]),
    ];
  }
}

/** The publication's address has the path that its base says; what it says in its statements does not matter here. */
function placeSite(folder, server, { basePath, dist }) {
  const parent = join(folder, `${server.name}-${BASE_PATHS.indexOf(basePath)}`);
  const root = join(parent, 'root');
  mkdirSync(parent);
  if (basePath === '/') linkAt(parent, 'root/', dist);
  else linkAt(root, decodeURIComponent(basePath), dist);
  writeOutsider(root);
  return root;
}

function visit(client, server, { base, dist }, { report, skip }) {
  const version = client.findVersion();
  if (version === undefined) return skip(client, `from ${server.name}`, 1);
  const { count, faults } = client.visit(base, dist);
  return report([client.name, version, `from ${server.name}`, count, '-'], count, faults, 'gets RDF');
}
