import type { VocabularyChanges, VocabularyVersion } from '../../describe/vocabulary-changes.ts';
import type { VocabularyTerm } from '../../describe/vocabulary-term.ts';
import { Lines } from '../lines.tsx';
import { References } from './references.tsx';
import { fragmentOf, rootOf, type VocabularyPage } from './vocabulary-page.ts';

/** What changed up to the version of the page, newest first, with the way to each version as it was. */
export function Versions({ page }: { readonly page: VocabularyPage }) {
  const own = page.versions.findIndex(({ vocabulary }) => vocabulary.version === page.vocabulary.version);
  return (
    <section id="section-versions">
      <h2>Versions</h2>
      <Lines>
        {page.versions.slice(Math.max(own, 0)).map((version) => (
          <Version key={version.vocabulary.version} version={version} page={page} />
        ))}
      </Lines>
    </section>
  );
}

function Version({ version, page }: { readonly version: VocabularyVersion; readonly page: VocabularyPage }) {
  const { vocabulary, changes } = version;
  const number = vocabulary.version;
  const folder = `${rootOf(page)}${page.folder.split('/')[0]}/${number}/`;
  return (
    <section id={fragmentOf(number)}>
      <h3>
        <a href={folder}>{number}</a> <small>{vocabulary.issued}</small>
      </h3>
      {changes === undefined ? <p>First version.</p> : <Changes changes={changes} page={page} />}
    </section>
  );
}

function Changes({ changes, page }: { readonly changes: VocabularyChanges; readonly page: VocabularyPage }) {
  const rows: readonly (readonly [string, readonly VocabularyTerm[]])[] = [
    ['Added', changes.added],
    ['No longer used', changes.deprecated],
    ['Text, domain or range changed', changes.redefined],
  ];
  const told = rows.filter(([, terms]) => terms.length > 0);
  if (told.length + changes.removed.length === 0) return <p>No term was changed.</p>;
  return (
    <dl>
      <Lines>
        {told.map(([name, terms]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <References references={terms} page={page} />
            </dd>
          </div>
        ))}
        {changes.removed.length > 0 && (
          <div>
            <dt>Removed</dt>
            <dd>{changes.removed.map(({ curie }) => curie).join(', ')}</dd>
          </div>
        )}
      </Lines>
    </dl>
  );
}
