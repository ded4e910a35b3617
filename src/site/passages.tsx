import type { Passage } from '../model/parts.ts';
import { Block, List } from './facts.tsx';
import { Lines } from './lines.tsx';
import { linksOf } from './search-sink.ts';
import { partOf, type View } from './site-data.ts';
import { ThingLink } from './thing-link.tsx';
import { Why } from './why/why.tsx';
import { formatCode, LANGUAGE, When } from './words.tsx';

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
    <Block id="sources" title="Sources">
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
  return (
    <>
      <ThingLink view={view} kind="source" id={id} />
      {source !== undefined && (
        <small>
          {' '}
          {formatCode(view.data, 'source', source.kind)}, {formatCode(view.data, 'standing', source.standing)}
          {source.date !== undefined && (
            <>
              , <When date={source.date} />
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
  const lang = language === LANGUAGE ? undefined : language;
  return (
    <li id={`passage-${n}`} value={n}>
      {startsWith === undefined ? 'The document as a whole' : <q lang={lang}>{startsWith}</q>}
      {endsWith !== undefined && (
        <>
          {' … '}
          <q lang={lang}>{endsWith}</q>
        </>
      )}
      {address !== undefined && (
        <>
          {' '}
          <a href={address}>read it there</a>
        </>
      )}
    </li>
  );
}
