import { makeIri } from '../../terms/iri.ts';
import { Block, Fact, Facts } from '../facts.tsx';
import { formatLicense } from '../format-license.ts';
import { shortenName } from '../format-name.ts';
import { DEFAULT_LANGUAGE } from '../language.ts';
import { renderPage } from '../page.tsx';
import { When } from '../words.tsx';
import { Downloads } from './downloads.tsx';
import { listVersionFormats, type ReleasePages, type ShownRelease } from './release-page.ts';

const ROOT = '../../';

/**
 * Renders the page of a release, for those who follow a citation: what it is, its files, and how to cite it.
 *
 * It stands among files that never change, but is made anew by each build. Its places are those that the list of
 * releases as data speaks of: `#dataset`, `#dump-nt`, `#dump-nt-checksum`.
 */
export function renderRelease(release: ShownRelease, pages: ReleasePages): string {
  const { siteName, base, license } = pages;
  const title = `Release ${release.version}`;
  return renderPage({
    title,
    description: `${describeRelease(release)} of ${siteName}, as they were then.`,
    language: DEFAULT_LANGUAGE,
    canonical: makeIri(`${base}v/${release.version}/`),
    root: ROOT,
    siteName,
    section: 'data',
    noindex: true,
    license,
    alternates: listVersionFormats('../'),
    breadcrumb: [
      { name: shortenName(siteName), href: ROOT },
      { name: 'Releases', href: '../' },
      { name: title },
    ],
    children: <Body release={release} pages={pages} />,
  });
}

/** `Release 1.0.0 of 2026-01-01: 120 statements in 12 documents`. */
function describeRelease({ version, date, counts }: ShownRelease): string {
  const size =
    counts === undefined ? 'the data' : `${counts.triples} statements in ${counts.documents} documents`;
  return `Release ${version} of ${date}: ${size}`;
}

interface Props {
  readonly release: ShownRelease;
  readonly pages: ReleasePages;
}

function Body({ release, pages: { siteName, base, license } }: Props) {
  const { version, date, counts, citation, files } = release;
  return (
    <article id="dataset">
      <h1>Release {version}</h1>
      <p class="lead">
        The data of <a href={ROOT}>{siteName}</a> as they were when this version was released. Its files never
        change; what was corrected since is in <a href="../">later releases</a> and in the data as they are
        now.
      </p>
      <Facts>
        <Fact name="Version">{version}</Fact>
        <Fact name="Released">
          <When date={{ edtf: date }} />
        </Fact>
        {counts !== undefined && (
          <Fact name="Size">
            {counts.triples} statements in {counts.documents} documents, from {counts.records} records
          </Fact>
        )}
        <Fact name="Identifier">{`${base}v/${version}/#dataset`}</Fact>
        <Fact name="Licence">
          <a href={license} rel="license">
            {formatLicense(license)}
          </a>
        </Fact>
      </Facts>
      <Block id="files" title="Files">
        <Downloads files={files} />
        <Check files={files} />
      </Block>
      {citation !== undefined && (
        <Block id="citation" title="How to cite it">
          <p class="cite">{citation}</p>
        </Block>
      )}
    </article>
  );
}

/** How a reader makes sure that a download is whole. */
function Check({ files }: Pick<ShownRelease, 'files'>) {
  if (files.every(({ path }) => path !== 'dump/SHA256SUMS')) return null;
  return (
    <p>
      To check what you downloaded, put <a href="dump/SHA256SUMS">SHA256SUMS</a> beside it and run{' '}
      <code>sha256sum --check --ignore-missing SHA256SUMS</code>.
    </p>
  );
}
