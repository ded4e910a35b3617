import { addressOf } from './compiled.ts';
import { createDiscardingStaging } from './discarding-staging.ts';

/**
 * Makes a publication in a process of its own, and prints CPU milliseconds (user and system, from the start of the
 * process), its peak in megabytes, and what it wrote.
 * Arguments: `documents`, `all` or `pages`; the data folder; the folder to write.
 *
 * Each part loads the modules that it needs and no others: they are part of what a build costs.
 */
const [part = 'all', data = 'data', dist = 'dist'] = process.argv.slice(2);
const parts: Readonly<Record<string, () => Promise<object>>> = {
  documents: writeDocumentsAlone,
  all: writeAll,
  pages: renderPages,
};
const run = parts[part];
if (run === undefined) throw new Error(`There is no part called ${part}`);
const made = await run();
process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stdout.write(JSON.stringify({ cpuMs: (user + system) / 1_000, peakMb, ...made }));
});

async function writeAll(): Promise<object> {
  const { publish }: typeof import('../src/publish/publish.ts') = await import(
    addressOf('publish/publish.js')
  );
  const { report } = await publish({ data, dist });
  return { written: report?.written, unchanged: report?.unchanged };
}

/** What a build was before there was anything beside the documents: no page, no catalogue, no feed, no state. */
async function writeDocumentsAlone(): Promise<object> {
  const [
    { DocumentWriter },
    { createQualitySink },
    { readContext, writeCompanions },
    { openStaging },
    quality,
  ] = await Promise.all([
    import(addressOf('publish/documents.js')) as Promise<typeof import('../src/publish/documents.ts')>,
    import(addressOf('publish/quality.js')) as Promise<typeof import('../src/publish/quality.ts')>,
    import(addressOf('publish/companions.js')) as Promise<typeof import('../src/publish/companions.ts')>,
    import(addressOf('write/staging.js')) as Promise<typeof import('../src/write/staging.ts')>,
    import(addressOf('describe/quality.js')) as Promise<typeof import('../src/describe/quality.ts')>,
  ]);
  const { iriOf, records, documents } = await loadEdition();
  const staging = openStaging(dist);
  const counter = createQualitySink(records, iriOf);
  const writer = new DocumentWriter(staging, iriOf, readContext(), [counter]);
  for (const [folder, tell] of documents) writer.write(folder, tell);
  await writer.finish(documents.values());
  writeCompanions(true, staging);
  staging.writeFile('report/quality.json', 'application/json', quality.serializeQuality(counter.quality));
  const { written, unchanged } = await staging.commit();
  return { written, unchanged };
}

/** CPU of all pages, for the first time in a process and for the second. */
async function renderPages(): Promise<object> {
  const [
    { writeDocuments },
    { describeEdition },
    { readQuestions },
    { writeSite },
    { readContext },
    { advanceState },
  ] = await Promise.all([
    import(addressOf('publish/write-documents.js')) as Promise<
      typeof import('../src/publish/write-documents.ts')
    >,
    import(addressOf('publish/describe-edition.js')) as Promise<
      typeof import('../src/publish/describe-edition.ts')
    >,
    import(addressOf('publish/read-questions.js')) as Promise<
      typeof import('../src/publish/read-questions.ts')
    >,
    import(addressOf('publish/site-files.js')) as Promise<typeof import('../src/publish/site-files.ts')>,
    import(addressOf('publish/companions.js')) as Promise<typeof import('../src/publish/companions.ts')>,
    import(addressOf('state/advance-state.js')) as Promise<typeof import('../src/state/advance-state.ts')>,
  ]);
  const edition = await loadEdition();
  const staging = createDiscardingStaging();
  const told = await writeDocuments(edition, readContext(), staging);
  const { state } = advanceState(undefined, told.written, edition.day);
  const dataset = describeEdition(edition, told, state);
  const questions = readQuestions(state.documents.values());
  let pages = 0;
  const counting: typeof staging = {
    ...staging,
    writeFile: (path, mediaType, content) => {
      if (mediaType === 'text/html') pages += 1;
      staging.writeFile(path, mediaType, content);
    },
  };
  const render = () => writeSite(edition, state, dataset, questions, counting);
  const [firstMs, secondMs] = [cpuOf(render), cpuOf(render)];
  return { pages: pages / 2, firstMs, secondMs };
}

async function loadEdition() {
  const [{ loadData }, { createEdition }] = await Promise.all([
    import(addressOf('publish/load.js')) as Promise<typeof import('../src/publish/load.ts')>,
    import(addressOf('publish/edition.js')) as Promise<typeof import('../src/publish/edition.ts')>,
  ]);
  const loaded = loadData(data);
  const { publication, problems } = loaded;
  const error = problems.find(({ severity }) => severity === 'error');
  if (publication === undefined || error !== undefined) throw new Error(error?.message ?? 'No publication');
  return createEdition(loaded, publication, { base: undefined, day: undefined, releases: [] });
}

function cpuOf(step: () => void): number {
  const start = process.cpuUsage();
  step();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}
