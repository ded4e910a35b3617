import type { Dataset } from '../describe/dataset.ts';
import { KINDS } from '../model/kinds.ts';
import { DataFacts } from './data-facts.tsx';
import { describeFormat, descriptionOf, nameOfDownload } from './dataset-markup.ts';
import { DownloadTable } from './download-table.tsx';
import { Block, OutLink } from './facts.tsx';
import { homeWords } from './home-words.ts';
import { chooseText, langOf, useLanguage } from './language.ts';
import { Lines } from './lines.tsx';
import { HomePictures } from './pictures/home-pictures.tsx';
import { sectionName } from './sections.ts';
import { MeetingList } from './series-body.tsx';
import type { View } from './site-data.ts';
import { compareMeetings } from './thing-index.ts';
import { Name } from './thing-link.tsx';

interface Props {
  readonly view: View;
  readonly dataset: Dataset;
}

/** How many of the newest meetings the home page shows. */
const NEWEST = 10;

/** What the publication is, what is new in it, and how to get the data. */
export function HomeBody({ view, dataset }: Props) {
  const { text, language } = descriptionOf(dataset, view.data.language);
  return (
    <>
      <p class="lead" lang={langOf(language, view.data.language)}>
        {text}
      </p>
      <Numbers view={view} />
      <Newest view={view} />
      <HomePictures view={view} language={view.data.language} />
      <DataBlock view={view} dataset={dataset} />
    </>
  );
}

function Numbers({ view }: Pick<Props, 'view'>) {
  const { index, language } = view.data;
  return (
    <ul class="numbers">
      <Lines>
        {KINDS.map((kind) => (
          <li key={kind}>
            <a href={`${kind}/`}>
              <b>{index.all(kind).length}</b> {sectionName(kind, language).toLowerCase()}
            </a>
          </li>
        ))}
      </Lines>
    </ul>
  );
}

function Newest({ view }: Pick<Props, 'view'>) {
  const meetings = view.data.index
    .all('meeting')
    .filter(({ date }) => date?.notBefore !== undefined)
    .sort((a, b) => compareMeetings(b, a))
    .slice(0, NEWEST);
  if (meetings.length === 0) return null;
  return (
    <Block id="newest" title={homeWords(view.data.language).newest}>
      <MeetingList view={view} meetings={meetings} />
    </Block>
  );
}

function DataBlock({ view, dataset }: Props) {
  return (
    <section id="data" aria-labelledby="data-heading">
      <h2 id="data-heading">{homeWords(view.data.language).data}</h2>
      <DataFacts view={view} dataset={dataset} />
      <Downloads view={view} dataset={dataset} />
      <Ways view={view} />
      <Translated view={view} />
      <Citation dataset={dataset} />
    </section>
  );
}

/** How much of the publication is in the language of the page, where that is not English. */
function Translated({ view: { data, root } }: Pick<Props, 'view'>) {
  const { translated, missing } = homeWords(data.language);
  if (translated === undefined) return null;
  const all = KINDS.flatMap((kind) => data.index.all(kind).map(({ id }) => data.hasPage(kind, id)));
  return (
    <p id="translated">
      {translated(all.filter((hasPage) => hasPage).length, all.length)}{' '}
      <a href={`${root}report/translations.json`} type="application/json">
        {missing}
      </a>
    </p>
  );
}

function Downloads({ view: { data, root }, dataset: { distributions } }: Props) {
  const { language } = data;
  const words = homeWords(language);
  if (distributions.length === 0) return null;
  return (
    <DownloadTable>
      {distributions.map((distribution) => (
        <tr key={distribution.path} id={`dump-${distribution.format}`}>
          <td>
            <a href={`${root}${distribution.path}`} type={distribution.mediaType}>
              {nameOfDownload(distribution, language)}
            </a>
            <br />
            {describeFormat(distribution, language)}
          </td>
          <td data-label={words.mediaType}>{distribution.mediaType}</td>
          <td class="number" data-label={words.bytes}>
            {distribution.bytes} B
          </td>
          <td data-label="SHA-256">
            <code class="hash">{distribution.sha256}</code>
          </td>
        </tr>
      ))}
    </DownloadTable>
  );
}

/** Other ways to the same data, beside downloads. */
function Ways({ view: { data, root, home } }: Pick<Props, 'view'>) {
  const { ask, questions, feed, atom, releases } = homeWords(data.language);
  return (
    <ul>
      <Lines>
        <li>
          <a href={`${root}sparql/`}>{ask[0]}</a>
          {ask[1]}
        </li>
        <li>
          <a href={`${home}queries/`}>{questions}</a>
        </li>
        <li>
          <a href={`${root}feed/index.trig`}>{feed[0]}</a>
          {feed[1]}
          <a href={`${root}feed/atom.xml`}>{atom[0]}</a>
          {atom[1]}
        </li>
        {data.hasReleases && (
          <li>
            <a href={`${root}v/`}>{releases[0]}</a>
            {releases[1]}
          </li>
        )}
      </Lines>
    </ul>
  );
}

function Citation({ dataset }: Pick<Props, 'dataset'>) {
  const page = useLanguage();
  const { cite, citedYear, citedVersion } = homeWords(page);
  const { publication, version, modified, base } = dataset;
  const [publisher, name] = [publication.publisher.name, publication.name].map((texts) => {
    const { text, language } = chooseText(texts, page);
    return { text, ...(language !== page && { lang: language }) };
  });
  return (
    <p class="cite">
      {cite}
      {publisher && <Name title={publisher} />}
      {citedYear(modified.slice(0, 4))}
      <cite>{name && <Name title={name} />}</cite>
      {citedVersion(version)}
      <OutLink href={base} />
    </p>
  );
}
