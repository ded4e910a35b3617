import { makeIri } from '../../terms/iri.ts';
import { shortenName } from '../format-name.ts';
import { DEFAULT_LANGUAGE } from '../language.ts';
import { Lines } from '../lines.tsx';
import { renderPage } from '../page.tsx';
import { When } from '../words.tsx';
import { listVersionFormats, type ReleasePages, type ShownRelease } from './release-page.ts';

/**
 * Renders the list of releases, with the way to each.
 *
 * @param releases in the order in which they are shown, which is newest first
 */
export function renderReleases(
  releases: readonly Pick<ShownRelease, 'version' | 'date' | 'counts'>[],
  { siteName, base, license }: ReleasePages,
): string {
  return renderPage({
    title: 'Releases',
    description: `Versions of ${siteName} that never change, to download and to cite.`,
    language: DEFAULT_LANGUAGE,
    canonical: makeIri(`${base}v/`),
    root: '../',
    siteName,
    section: 'data',
    noindex: true,
    license,
    alternates: listVersionFormats(''),
    breadcrumb: [{ name: shortenName(siteName), href: '../' }, { name: 'Releases' }],
    children: (
      <>
        <h1>Releases</h1>
        <p class="lead">
          A release is a copy of all data that never changes: name its version, and everybody looks at what
          you looked at. For the data as they are now, see <a href="../#data">the home page</a>.
        </p>
        <List releases={releases} />
      </>
    ),
  });
}

function List({
  releases,
}: {
  readonly releases: readonly Pick<ShownRelease, 'version' | 'date' | 'counts'>[];
}) {
  return (
    <div class="wide">
      <table class="stacked">
        <thead>
          <tr>
            <th scope="col">Version</th>
            <th scope="col">Released</th>
            <th scope="col">Documents</th>
            <th scope="col">Statements</th>
          </tr>
        </thead>
        <tbody>
          <Lines>
            {releases.map(({ version, date, counts }) => (
              <tr key={version}>
                <td>
                  <a href={`${version}/`}>{version}</a>
                </td>
                <td data-label="Released">
                  <When date={{ edtf: date }} />
                </td>
                <td class="number" data-label="Documents">
                  {counts?.documents ?? 'not told'}
                </td>
                <td class="number" data-label="Statements">
                  {counts?.triples ?? 'not told'}
                </td>
              </tr>
            ))}
          </Lines>
        </tbody>
      </table>
    </div>
  );
}
