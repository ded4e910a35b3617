import { formatLicense } from '../format-license.ts';
import { FORMATS } from '../formats.ts';
import { Lines } from '../lines.tsx';
import { chooseText, Paragraphs } from './language-texts.tsx';
import { fragmentOf, rootOf, type VocabularyPage } from './vocabulary-page.ts';

/** What the vocabulary is for, which version this is, who answers for it, and how to get and cite it. */
export function About({ page }: { readonly page: VocabularyPage }) {
  const { vocabulary, versions } = page;
  const { version, license, namespace, prefix } = vocabulary;
  const newest = versions[0]?.vocabulary.version ?? version;
  return (
    <>
      {newest !== version && (
        <p class="note">
          This is version {version}, kept as it was. The newest is{' '}
          <a href={`${rootOf(page)}${page.folder.split('/')[0]}/`}>version {newest}</a>.
        </p>
      )}
      <Paragraphs texts={vocabulary.description} page={page} />
      <dl class="about">
        <Lines>
          <div>
            <dt>Version</dt>
            <dd>
              <a href={`#${fragmentOf(version)}`}>{version}</a> of {vocabulary.issued}, status:{' '}
              {vocabulary.status}
            </dd>
          </div>
          <div>
            <dt>Address</dt>
            <dd>
              <code>{vocabulary.iri}</code>, this version <code>{vocabulary.versionIri}</code>
            </dd>
          </div>
          <div>
            <dt>Short form</dt>
            <dd>
              <code>{prefix}:</code> stands for <code>{namespace}</code>
            </dd>
          </div>
          <div>
            <dt>Publisher</dt>
            <dd>{chooseText(vocabulary.publisher)}</dd>
          </div>
          <div>
            <dt>Licence</dt>
            <dd>
              <a href={license}>{formatLicense(license)}</a>
            </dd>
          </div>
          <div>
            <dt>To cite it</dt>
            <dd>{vocabulary.citation}</dd>
          </div>
          <div>
            <dt>As data</dt>
            <dd>
              {FORMATS.map(({ href, type, title }, i) => (
                <span key={href}>
                  {i > 0 && ', '}
                  <a href={href} type={type}>
                    {title}
                  </a>
                </span>
              ))}
            </dd>
          </div>
        </Lines>
      </dl>
    </>
  );
}
