import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../build/cli.js', import.meta.url));
const MODULES = '/usr/lib/apache2/modules';
const START_MS = 10_000;

/** What ends the tests early must end the server, too. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Servers are in /usr/sbin, which is not on every PATH. */
const PATH = `${process.env.PATH}:/usr/sbin:/sbin`;

/**
 * @typedef {object} Site
 * @property {string} root the folder that is served
 * @property {string} dist the published folder, which is in it
 * @property {string} base the address of the publication
 * @property {number} port on loopback
 * @property {(path: string) => string} readConfiguration the text of a generated file, by its path in `dist/`
 *
 * @typedef {object} Server
 * @property {string} name
 * @property {string} install what to run to have it
 * @property {readonly ('hundredths' | 'named-first')[]} limits what it is known not to do, as in accept-cases.mjs
 * @property {() => string | undefined} findVersion nothing when it cannot be run
 * @property {(site: Site, folder: string) => string[]} configure writes what it needs to the folder; gives the command
 */

/** @type {Server} */
const nginx = {
  name: 'nginx',
  install: 'apt-get install nginx-light',
  limits: ['hundredths'],
  findVersion: () => /nginx\/([\d.]+)/.exec(run('nginx', ['-v']))?.[1],
  configure: ({ root, port, readConfiguration }, folder) => {
    writeFileSync(join(folder, 'http.conf'), readConfiguration('host/nginx-http.conf'));
    writeFileSync(join(folder, 'server.conf'), readConfiguration('host/nginx-server.conf'));
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
    writeFileSync(
      join(folder, 'nginx.conf'),
      `daemon off;
worker_processes 1;
pid ${folder}/pid;
error_log ${folder}/log notice;
events { worker_connections 64; }
http {
  access_log off;
${temporary.map((name) => `  ${name}_temp_path ${folder}/${name};\n`).join('')}  include ${folder}/http.conf;
  server {
    listen 127.0.0.1:${port};
    root ${root};
    include ${folder}/server.conf;
  }
}
`,
    );
    return ['nginx', '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'log')];
  },
};

/** @type {Server} */
const caddy = {
  name: 'Caddy',
  install: 'apt-get install caddy',
  limits: ['hundredths'],
  findVersion: () => /v?(\d+\.\d+\.\d+)/.exec(run('caddy', ['version']))?.[1],
  configure: ({ root, port, readConfiguration }, folder) => {
    writeFileSync(join(folder, 'site'), readConfiguration('host/Caddyfile'));
    writeFileSync(
      join(folder, 'Caddyfile'),
      `{
  admin off
  auto_https off
  default_bind 127.0.0.1
  log {
    level WARN
  }
}
http://127.0.0.1:${port} {
  root * ${root}
  import ${folder}/site
  respond 404
}
`,
    );
    return ['caddy', 'run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'];
  },
};

/** @type {Server} */
const apache = {
  name: 'Apache',
  install: 'apt-get install apache2',
  limits: ['named-first'],
  findVersion: () => /Apache\/([\d.]+)/.exec(run('apache2', ['-v']))?.[1],
  configure: ({ root, port, readConfiguration }, folder) => {
    writeFileSync(join(folder, 'site.conf'), readConfiguration('host/apache.conf'));
    const modules = [
      'mpm_event',
      'authz_core',
      'alias',
      'dir',
      'headers',
      'mime',
      'negotiation',
      'rewrite',
      'setenvif',
    ];
    const isRoot = process.getuid?.() === 0;
    writeFileSync(
      join(folder, 'apache.conf'),
      `${modules.map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so\n`).join('')}
ServerRoot ${folder}
ServerName 127.0.0.1
TypesConfig /etc/mime.types
PidFile ${folder}/pid
ErrorLog ${folder}/log
LogLevel warn
${isRoot ? 'User www-data\nGroup www-data\n' : ''}Listen 127.0.0.1:${port}
DocumentRoot ${root}
<Directory />
  AllowOverride None
  Require all denied
</Directory>
<Directory ${root}>
  Require all granted
</Directory>
Include ${folder}/site.conf
`,
    );
    return ['apache2', '-f', join(folder, 'apache.conf'), '-D', 'FOREGROUND'];
  },
};

/**
 * Ours, held to what the others are held to.
 *
 * @type {Server}
 */
const communique = {
  name: 'communique',
  install: 'npm run compile',
  limits: [],
  findVersion: () => run(process.execPath, [PROGRAM, '--version']).trim() || undefined,
  configure: ({ dist, base, port }) => {
    return [process.execPath, PROGRAM, 'serve', dist, '--port', String(port), '--base', base];
  },
};

export const SERVERS = [nginx, caddy, apache, communique];

/**
 * Starts a server on loopback, waits until it answers, and stops it when the work is done or has failed.
 *
 * @template T
 * @param {Server} server
 * @param {Site} site
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function serve(server, site, work) {
  const folder = mkdtempSync(join(tmpdir(), 'communique-server-'));
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, 'home'));
  const [command, ...args] = server.configure(site, folder);
  const home = join(folder, 'home');
  const child = spawn(command, args, {
    env: { ...process.env, PATH, HOME: home, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
  const ended = new Promise((resolve) => child.once('exit', resolve).once('error', resolve));
  const stop = () => child.kill('SIGTERM');
  const interrupt = () => process.exit(130);
  process.once('exit', stop);
  for (const signal of SIGNALS) process.once(signal, interrupt);
  try {
    await waitForAnswer(site.port, child, () => output + readLog(folder));
    return await work();
  } finally {
    if (child.exitCode === null) stop();
    await ended;
    process.off('exit', stop);
    for (const signal of SIGNALS) process.off(signal, interrupt);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A port of loopback that nothing listens to at this moment. */
export function findFreePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function waitForAnswer(port, child, readOutput) {
  const end = Date.now() + START_MS;
  while (Date.now() < end) {
    if (child.exitCode !== null) break;
    const isUp = await fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The server did not start:\n${readOutput()}`);
}

function readLog(folder) {
  try {
    return readFileSync(join(folder, 'log'), 'utf8');
  } catch {
    return '';
  }
}

function run(command, args) {
  const { stdout, stderr, status } = spawnSync(command, args, {
    encoding: 'utf8',
    env: { ...process.env, PATH },
  });
  return status === 0 ? stdout + stderr : '';
}
