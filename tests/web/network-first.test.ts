import { expect, test } from 'vitest';
import { keyOf, NetworkFirst } from '../../src/web/sparql/network-first.ts';

const REQUEST = new Request('https://host.example/sparql/');

const never = () => new Promise<never>(() => undefined);

interface World {
  readonly network: () => Promise<Response>;
  /** How long a wait takes; for ever by default. */
  readonly time?: () => Promise<void>;
  readonly kept?: string;
}

function createWorld({ network, time = never, kept }: World) {
  const waited: number[] = [];
  const first = new NetworkFirst({
    load: network,
    find: async () => (kept === undefined ? undefined : new Response(kept)),
    wait: (milliseconds) => {
      waited.push(milliseconds);
      return time();
    },
  });
  return { waited, ask: async () => (await first.answer(REQUEST, REQUEST.url)).text() };
}

const atOnce = async () => undefined;
const fail = () => Promise.reject(new TypeError('Failed to fetch'));
const answerWith =
  (text: string, status = 200) =>
  () =>
    Promise.resolve(new Response(text, { status }));

test('the network has the first word, though there is a kept copy', async () => {
  expect(await createWorld({ network: answerWith('fresh'), kept: 'kept' }).ask()).toBe('fresh');
});

test('what the network says of a file that is gone counts', async () => {
  expect(await createWorld({ network: answerWith('gone', 404), kept: 'kept' }).ask()).toBe('gone');
});

test.each([
  ['fails', fail],
  ['is in trouble', answerWith('busy', 503)],
])('the kept copy answers where the network %s', async (_, network) => {
  expect(await createWorld({ network, kept: 'kept' }).ask()).toBe('kept');
});

test('the kept copy answers where the network keeps silent for four seconds, and then sooner', async () => {
  const { waited, ask } = createWorld({ network: never, time: atOnce, kept: 'kept' });
  expect(await ask()).toBe('kept');
  expect(await ask()).toBe('kept');
  expect(waited).toEqual([4_000, 500]);
});

test('an answer in time gives the network all its time back', async () => {
  const waited: number[] = [];
  const answers = [never, answerWith('fresh')];
  const first = new NetworkFirst({
    load: () => (answers.shift() ?? never)(),
    find: async () => new Response('kept'),
    wait: async (milliseconds) => {
      waited.push(milliseconds);
      for (let i = 0; i < 10; i += 1) await atOnce(); // less than no answer takes, more than an answer
    },
  });
  for (let i = 0; i < 3; i += 1) await first.answer(REQUEST, REQUEST.url);
  expect(waited).toEqual([4_000, 500, 4_000]);
});

test('where nothing is kept all is as without: late answers, errors and failures', async () => {
  const network = async () => {
    for (let i = 0; i < 10; i += 1) await atOnce();
    return new Response('late');
  };
  expect(await createWorld({ network, time: atOnce }).ask()).toBe('late');
  expect(await createWorld({ network: answerWith('busy', 503) }).ask()).toBe('busy');
  await expect(createWorld({ network: fail }).ask()).rejects.toThrow('Failed to fetch');
});

test.each([
  ['https://host.example/a/sparql/', 'https://host.example/a/sparql/'],
  ['https://host.example/a/sparql/?from=link#query=ASK', 'https://host.example/a/sparql/'],
  ['https://host.example/a/sparql/index.html', 'https://host.example/a/sparql/'],
  ['https://host.example/a/sparql/terms.json', 'https://host.example/a/sparql/terms.json'],
  ['https://host.example/a/sparql/terms.json?x=1#y', 'https://host.example/a/sparql/terms.json?x=1'],
  ['https://host.example/a/dump/communique.nq.gz', 'https://host.example/a/dump/communique.nq.gz'],
])('keyOf() finds %s under %s', (address, key) => {
  expect(keyOf(address, 'https://host.example/a/sparql/')).toBe(key);
});
