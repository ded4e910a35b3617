import type { Passage } from '../model/parts.ts';
import { evidenceWords } from './evidence-words.ts';
import { Block, List } from './facts.tsx';
import { langOf, useLanguage } from './language.ts';
import { Lines } from './lines.tsx';
import { linksOf } from './search-sink.ts';
import { partOf, type View } from './site-data.ts';
import { ThingLink } from './thing-link.tsx';
import { Why } from './why/why.tsx';
import { formatCode, When } from './words.tsx';

/** The sources of a record: each with the passages that are cited, and those that are only about it. */
export function Sources({ view, passages = [], otherSources = [] }: SourcesProps) {
  const bySource = new Map<string, Passage[]>();
  for (const passage of passages) {
    const known = bySource.get(passage.source);
    if (known === undefined) bySource.set(passage.source, [passage]);
    else known.push(passage);
  }
  for (const source of otherSources) if (!bySource.has(source)) bySource.set(source, []);
  if (bySource.size === 0) return null;
  return (
    <Block id="sources" title={evidenceWords(view.data.language).sources}>
      <List class="sources">
        {[...bySource].map(([source, cited]) => (
          <li key={source}>
            <SourceLine view={view} id={source} />
            {cited.length > 0 && (
              <ol class="passages">
                <Lines>
                  {cited.map((passage) => (
                    <PassageLine key={passage.n} view={view} passage={passage} />
                  ))}
                </Lines>
              </ol>
            )}
          </li>
        ))}
      </List>
      <Why view={view} of={[['otherSources']]} />
    </Block>
  );
}

interface SourcesProps {
  readonly view: View;
  readonly passages?: readonly Passage[] | undefined;
  readonly otherSources?: readonly string[] | undefined;
}

/** A source with what kind of document it is, and when it was published. */
function SourceLine({ view, id }: { readonly view: View; readonly id: string }) {
  const source = view.data.index.get('source', id);
  const { comma } = evidenceWords(view.data.language);
  return (
    <>
      <ThingLink view={view} kind="source" id={id} />
      {source !== undefined && (
        <small>
          {' '}
          {formatCode(view.data, 'source', source.kind)}
          {comma}
          {formatCode(view.data, 'standing', source.standing)}
          {source.date !== undefined && (
            <>
              {comma}
              <When date={source.date} />
            </>
          )}
        </small>
      )}
    </>
  );
}

function PassageLine({ view, passage }: { readonly view: View; readonly passage: Passage }) {
  const { n, startsWith, endsWith, language } = passage;
  const [address] = linksOf(view.told.get(partOf(view, 'passage', n)), 'url');
  const page = useLanguage();
  const words = evidenceWords(page);
  const lang = langOf(language, page);
  return (
    <li id={`passage-${n}`} value={n}>
      {startsWith === undefined ? words.wholeDocument : <q lang={lang}>{startsWith}</q>}
      {endsWith !== undefined && (
        <>
          {' … '}
          <q lang={lang}>{endsWith}</q>
        </>
      )}
      {address !== undefined && (
        <>
          {' '}
          <a href={address}>{words.readThere}</a>
        </>
      )}
    </li>
  );
}
