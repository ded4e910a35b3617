import type { Dataset } from '../describe/dataset.ts';
import type { Iri } from '../terms/iri.ts';
import { listKeywords, nameOfCatalogue } from './dataset-markup.ts';
import { Fact, Facts, OutLink } from './facts.tsx';
import { formatLicense } from './format-license.ts';
import { homeWords } from './home-words.ts';
import { DEFAULT_LANGUAGE } from './language.ts';
import type { View } from './site-data.ts';
import { Joined, ThingLink } from './thing-link.tsx';
import { OtherNames, When, Words } from './words.tsx';

interface Props {
  readonly view: View;
  readonly dataset: Dataset;
}

/** What the data set is, whose, of when, and how large: all that its markup says too. */
export function DataFacts({ view, dataset }: Props) {
  const { publication, temporal, spatial, counts, languages } = dataset;
  const words = homeWords(view.data.language);
  const keywords = listKeywords(dataset);
  return (
    <Facts>
      <Fact name={words.name}>
        <Words texts={publication.name} />
        <OtherNames name={publication.name} />
      </Fact>
      <Fact name={words.identifier}>{`${dataset.base}#dataset`}</Fact>
      <Fact name={words.publisher}>
        <a href={publication.publisher.url}>
          <Words texts={publication.publisher.name} />
        </a>
      </Fact>
      {publication.contact !== undefined && (
        <Fact name={words.contact}>
          <Contact contact={publication.contact} />
        </Fact>
      )}
      {keywords.length > 0 && (
        <Fact name={words.keywords}>
          <Joined>{keywords}</Joined>
        </Fact>
      )}
      <Fact name={words.license}>
        <a href={publication.license} rel="license">
          {formatLicense(publication.license)}
        </a>
        {words.free}
      </Fact>
      <Fact name={words.version}>{dataset.version}</Fact>
      <Fact name={words.issued}>
        <When date={{ edtf: dataset.issued }} />
      </Fact>
      <Fact name={words.modified}>
        <When date={{ edtf: dataset.modified }} />
      </Fact>
      {temporal !== undefined && (
        <Fact name={words.held}>
          <When date={{ edtf: temporal.start }} />
          {words.to}
          <When date={{ edtf: temporal.end }} />
        </Fact>
      )}
      {spatial.length > 0 && (
        <Fact name={words.countries}>
          <Joined>
            {spatial.map((country) => (
              <Country key={country.iri} view={view} country={country} />
            ))}
          </Joined>
        </Fact>
      )}
      {languages.length > 0 && <Fact name={words.languages}>{languages.join(', ')}</Fact>}
      <Fact name={words.size}>{words.counts(counts.triples, counts.documents)}</Fact>
      <CatalogueFact view={view} dataset={dataset} />
    </Facts>
  );
}

function CatalogueFact({ view: { data, root }, dataset }: Props) {
  return (
    <Fact name={nameOfCatalogue(dataset, data.language)}>
      <Joined>
        {['catalog.ttl', 'catalog.jsonld', 'catalog.nt', 'catalog.rdf'].map((file) => (
          <a key={file} href={`${root}${file}`}>
            {file}
          </a>
        ))}
      </Joined>
    </Fact>
  );
}

/** In English by the name that the markup has too. */
function Country({ view, country: { iri, name } }: { readonly view: View; readonly country: Spatial }) {
  const id = readPlaceId(iri, view);
  if (id === undefined) return <a href={iri}>{name}</a>;
  return (
    <ThingLink view={view} kind="place" id={id}>
      {view.data.language === DEFAULT_LANGUAGE ? name : undefined}
    </ThingLink>
  );
}

type Spatial = Dataset['spatial'][number];

function readPlaceId(iri: Iri, { data: { iriOf, index } }: View): string | undefined {
  return index.all('place').find(({ id }) => iriOf.thing('place', id) === iri)?.id;
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
