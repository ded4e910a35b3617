import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startDevServer } from '../../src/dev/dev-server.ts';
import { writeSmallData } from '../query/small-publication.ts';
import { createTemporaryFolder } from '../support/dist-files.ts';

/** A server over a small publication; it stops with the test. */
async function open() {
  const folder = createTemporaryFolder();
  const data = join(folder, 'data');
  writeSmallData(data);
  const changes = new Changes();
  const server = await startDevServer({ data, port: 0, onChange: (obstacle) => changes.add(obstacle) });
  onTestFinished(() => server.close());
  return { data, folder, server, changes, get: (path: string) => fetch(new URL(path, server.address)) };
}

/** What the server said of each change, in order; can be waited for. */
class Changes {
  readonly #said: string[] = [];
  #wake = () => {};

  add(obstacle: string): void {
    this.#said.push(obstacle);
    this.#wake();
  }

  /** Settles with the first that is as wanted, from now on. */
  async until(isWanted: (obstacle: string) => boolean): Promise<string> {
    for (let at = this.#said.length; ; at += 1) {
      while (at >= this.#said.length) {
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
      }
      const said = this.#said[at] as string;
      if (isWanted(said)) return said;
    }
  }
}

function edit(file: string, from: string, to: string): void {
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(from, () => to),
  );
}

describe('startDevServer()', () => {
  test('shows pages and files, and what is not there', async () => {
    const { get } = await open();
    const page = await get('meeting/jp-us-talks-1/');
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    const html = await page.text();
    expect(html).toContain('First Talks');
    expect(html).toContain('<script type="module" src="/@dev/reload.js">');

    const home = await get('');
    expect([home.status, await home.text()]).toEqual([200, expect.stringContaining('Second Talks')]);
    const turtle = await get('meeting/jp-us-talks-1/index.ttl');
    expect(turtle.headers.get('content-type')).toBe('text/turtle; charset=utf-8');
    expect(await turtle.text()).toContain('"First Talks"@en');
    expect((await get('assets/style.css')).headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect((await get('meeting/nothing/')).status).toBe(404);
  });

  test('writes nothing', async () => {
    const { folder, get } = await open();
    await (await get('')).text();
    expect(existsSync(join(folder, 'dist'))).toBe(false);
    expect(existsSync(join(folder, 'publication-state.json'))).toBe(false);
  });

  test('has a page loaded again when its record changes', async () => {
    const { data, changes, get } = await open();
    const events = await get('@dev/reload');
    const reader = events.body?.getReader();
    const heard = (async () => {
      let text = '';
      while (!text.includes('event: change')) text += new TextDecoder().decode((await reader?.read())?.value);
      return text;
    })();
    const changed = changes.until((obstacle) => obstacle === '');
    edit(join(data, 'meeting/jp-us-talks-1.yaml'), 'First Talks', 'The Very First Talks');
    await changed;
    expect(await heard).toContain('event: change');
    expect(await (await get('meeting/jp-us-talks-1/')).text()).toContain('The Very First Talks');
    await reader?.cancel();
  });

  test('says on which line of a record something is, also after lines have moved', async () => {
    const { data, changes, get } = await open();
    const page = async () => (await get('meeting/jp-us-talks-1/')).text();
    expect(await page()).toContain('<code>location</code><small> line 7</small>');
    const changed = changes.until((obstacle) => obstacle === '');
    edit(join(data, 'meeting/jp-us-talks-1.yaml'), 'location:', '# in a building\nlocation:');
    await changed;
    expect(await page()).toContain('<code>location</code><small> line 8</small>');
    expect(await page()).toContain('<code>meeting/jp-us-talks-1.yaml:8</code>');
  });

  test('shows a problem in the page as in the terminal, until it is mended', async () => {
    const { data, changes, get } = await open();
    const file = join(data, 'meeting/jp-us-talks-1.yaml');
    const broken = changes.until((obstacle) => obstacle !== '');
    edit(file, 'location: tokyo', 'location: tokio');
    expect(await broken).toContain('UNKNOWN_REFERENCE');
    const page = await get('person/anybody/');
    expect(page.status).toBe(500);
    expect(await page.text()).toContain('Did you mean &quot;tokyo&quot;?');

    const mended = changes.until((obstacle) => obstacle === '');
    edit(file, 'location: tokio', 'location: tokyo');
    await mended;
    expect((await get('meeting/jp-us-talks-1/')).status).toBe(200);
  });

  test('takes a new record and lets go of one that is taken away', async () => {
    const { data, changes, get } = await open();
    const added = changes.until((obstacle) => obstacle === '');
    writeFileSync(join(data, 'place/osaka.yaml'), 'id: osaka\nname: {en: Osaka}\nkind: city\n');
    await added;
    expect((await get('place/osaka/')).status).toBe(200);
    const removed = changes.until((obstacle) => obstacle === '');
    rmSync(join(data, 'place/osaka.yaml'));
    await removed;
    expect((await get('place/osaka/')).status).toBe(404);
  });

  test.each(['evil.example', 'evil.example:80', '127.0.0.1.evil.example', ''])(
    'answers nobody who calls it "%s"',
    async (host) => {
      const { server } = await open();
      const status = await new Promise((resolve, reject) => {
        const asked = request(server.address, { setHost: false, headers: { Host: host } }, (response) => {
          response.resume();
          resolve(response.statusCode);
        });
        asked.on('error', reject).end();
      });
      expect([400, 403]).toContain(status);
    },
  );

  test.each([
    ['POST', '', 405],
    ['GET', '%', 400],
    ['GET', '..%2f..%2fdata/publication.yaml', 404],
    ['GET', 'publication-state.json', 404],
  ])('answers %s %s with %i', async (method, path, status) => {
    const { server } = await open();
    expect((await fetch(server.address + path, { method })).status).toBe(status);
  });

  test('says so when the port is taken', async () => {
    const { data, server } = await open();
    const port = Number(new URL(server.address).port);
    await expect(startDevServer({ data, port, onChange: () => {} })).rejects.toMatchObject({
      code: 'PORT_TAKEN',
      exit: 3,
    });
  });
});
