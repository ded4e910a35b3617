import type { Dataset } from '../describe/dataset.ts';
import { KINDS, type Kind } from '../model/kinds.ts';
import {
  describeFormat,
  descriptionOf,
  listKeywords,
  nameOfCatalogue,
  nameOfDownload,
} from './dataset-markup.ts';
import { DownloadTable } from './download-table.tsx';
import { Block, Fact, Facts, OutLink } from './facts.tsx';
import { formatLicense } from './format-license.ts';
import { Lines } from './lines.tsx';
import { HomePictures } from './pictures/home-pictures.tsx';
import { SECTIONS } from './sections.ts';
import { MeetingList } from './series-body.tsx';
import type { View } from './site-data.ts';
import { compareMeetings } from './thing-index.ts';
import { Joined } from './thing-link.tsx';
import { chooseText, LANGUAGE, OtherNames, When, Words } from './words.tsx';

interface Props {
  readonly view: View;
  readonly dataset: Dataset;
}

/** How many of the newest meetings the home page shows. */
const NEWEST = 10;

/** What the publication is, what is new in it, and how to get the data. */
export function HomeBody({ view, dataset }: Props) {
  return (
    <>
      <p class="lead">{descriptionOf(dataset)}</p>
      <Numbers view={view} />
      <Newest view={view} />
      <HomePictures view={view} language={LANGUAGE} />
      <DataBlock dataset={dataset} />
    </>
  );
}

function Numbers({ view }: Pick<Props, 'view'>) {
  return (
    <ul class="numbers">
      <Lines>
        {KINDS.map((kind) => (
          <li key={kind}>
            <a href={`${kind}/`}>
              <b>{view.data.index.all(kind).length}</b> {nameOfSection(kind)}
            </a>
          </li>
        ))}
      </Lines>
    </ul>
  );
}

function nameOfSection(kind: Kind): string {
  return (SECTIONS.find(({ id }) => id === kind)?.name ?? kind).toLowerCase();
}

function Newest({ view }: Pick<Props, 'view'>) {
  const meetings = view.data.index
    .all('meeting')
    .filter(({ date }) => date?.notBefore !== undefined)
    .sort((a, b) => compareMeetings(b, a))
    .slice(0, NEWEST);
  if (meetings.length === 0) return null;
  return (
    <Block id="newest" title="Newest meetings">
      <MeetingList view={view} meetings={meetings} />
    </Block>
  );
}

function DataBlock({ dataset }: Pick<Props, 'dataset'>) {
  const { publication, temporal, spatial, counts, languages } = dataset;
  const keywords = listKeywords(dataset);
  return (
    <section id="data" aria-labelledby="data-heading">
      <h2 id="data-heading">The data</h2>
      <Facts>
        <Fact name="Name">
          <Words texts={publication.name} />
          <OtherNames name={publication.name} />
        </Fact>
        <Fact name="Identifier">{`${dataset.base}#dataset`}</Fact>
        <Fact name="Publisher">
          <a href={publication.publisher.url}>
            <Words texts={publication.publisher.name} />
          </a>
        </Fact>
        {publication.contact !== undefined && (
          <Fact name="Questions to">
            <Contact contact={publication.contact} />
          </Fact>
        )}
        {keywords.length > 0 && (
          <Fact name="Keywords">
            <Joined>{keywords}</Joined>
          </Fact>
        )}
        <Fact name="Licence">
          <a href={publication.license} rel="license">
            {formatLicense(publication.license)}
          </a>
          , free of charge
        </Fact>
        <Fact name="Version">{dataset.version}</Fact>
        <Fact name="First published">
          <When date={{ edtf: dataset.issued }} />
        </Fact>
        <Fact name="Last changed">
          <When date={{ edtf: dataset.modified }} />
        </Fact>
        {temporal !== undefined && (
          <Fact name="Meetings held">
            <When date={{ edtf: temporal.start }} /> to <When date={{ edtf: temporal.end }} />
          </Fact>
        )}
        {spatial.length > 0 && (
          <Fact name="Countries">
            <Joined>
              {spatial.map(({ iri, name }) => (
                <a key={iri} href={toRelative(iri, dataset)}>
                  {name}
                </a>
              ))}
            </Joined>
          </Fact>
        )}
        {languages.length > 0 && <Fact name="Languages">{languages.join(', ')}</Fact>}
        <Fact name="Size">
          {counts.triples} statements in {counts.documents} documents
        </Fact>
        <Fact name={nameOfCatalogue(dataset)}>
          <a href="catalog.ttl">catalog.ttl</a>, <a href="catalog.jsonld">catalog.jsonld</a>,{' '}
          <a href="catalog.nt">catalog.nt</a>, <a href="catalog.rdf">catalog.rdf</a>
        </Fact>
      </Facts>
      <Downloads dataset={dataset} />
      <Ways />
      <Citation dataset={dataset} />
    </section>
  );
}

type ContactProps = { readonly contact: NonNullable<Dataset['publication']['contact']> };

function Contact({ contact: { name, email, url } }: ContactProps) {
  return (
    <>
      <Words texts={name} />
      {email !== undefined && (
        <>
          {' '}
          <a href={`mailto:${email}`}>{email}</a>
        </>
      )}
      {url !== undefined && (
        <>
          {' '}
          <OutLink href={url} />
        </>
      )}
    </>
  );
}

function toRelative(iri: string, { base }: Dataset): string {
  return iri.startsWith(base) ? iri.slice(base.length).replace(/#it$/, '') : iri;
}

function Downloads({ dataset: { distributions } }: Pick<Props, 'dataset'>) {
  if (distributions.length === 0) return null;
  return (
    <DownloadTable>
      {distributions.map((distribution) => (
        <tr key={distribution.path} id={`dump-${distribution.format}`}>
          <td>
            <a href={distribution.path} type={distribution.mediaType}>
              {nameOfDownload(distribution)}
            </a>
            <br />
            {describeFormat(distribution)}
          </td>
          <td data-label="Media type">{distribution.mediaType}</td>
          <td class="number" data-label="Size">
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
function Ways() {
  return (
    <ul>
      <Lines>
        <li>
          <a href="sparql/">Ask the data</a> in SPARQL: your browser answers, without a server
        </li>
        <li>
          <a href="queries/">Questions and their answers</a>
        </li>
        <li>
          <a href="feed/index.trig">The feed of changes</a> for harvesters (LDES), and{' '}
          <a href="feed/atom.xml">for people</a> (Atom)
        </li>
      </Lines>
    </ul>
  );
}

function Citation({ dataset }: Pick<Props, 'dataset'>) {
  const { publication, version, modified, base } = dataset;
  return (
    <p class="cite">
      To cite it: {chooseText(publication.publisher.name).text} ({modified.slice(0, 4)}).{' '}
      <cite>{chooseText(publication.name).text}</cite>, version {version}. <OutLink href={base} />
    </p>
  );
}
