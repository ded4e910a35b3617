import type { ServerResponse } from 'node:http';
import { COMMON_FIELDS } from '../host/table.ts';
import type { Endpoint } from './endpoint.ts';

/**
 * Says whether all parts of the server work, for those who watch it.
 *
 * Always with status 200 when it can be asked: documents are served whatever the endpoint does, so that a part that
 * does not work is `degraded` and no reason to take the whole from its readers.
 */
export async function answerHealth(
  response: ServerResponse,
  version: string,
  endpoint: Endpoint | undefined,
): Promise<void> {
  const health = await endpoint?.check();
  const status = health === undefined || health.isHealthy ? 'ok' : 'degraded';
  const body = Buffer.from(
    `${JSON.stringify({ status, version, ...(health && { endpoint: health }) }, null, 2)}\n`,
  );
  response.writeHead(200, {
    ...COMMON_FIELDS,
    'Content-Type': 'application/json',
    'Content-Length': body.length,
    'Cache-Control': 'no-store',
  });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}
