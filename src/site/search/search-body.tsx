import { type AnyRecord, KINDS } from '../../model/kinds.ts';
import type { Language } from '../language.ts';
import { Lines } from '../lines.tsx';
import { englishTitle } from '../lists/groups.ts';
import type { View } from '../site-data.ts';
import { ThingLink } from '../thing-link.tsx';
import { searchWords } from './words.ts';

interface Props {
  readonly view: View;
  readonly language: Language;
}

/**
 * The search page: a form that a program in the browser answers, and everything from A to Z for when none runs.
 *
 * What the program says is in attributes of the form, so that it is in the language of the page.
 */
export function SearchBody({ view, language }: Props) {
  const words = searchWords(language);
  return (
    <>
      <search>
        <form
          class="search"
          method="get"
          data-search={`${view.root}assets/search-all.json`}
          data-root={view.root}
          data-home={view.home === view.root ? undefined : view.home}
          data-words={JSON.stringify(words.live)}
        >
          <label for="search-query">{words.label}</label>
          <p class="row">
            <input
              id="search-query"
              type="search"
              name="q"
              autocomplete="off"
              spellcheck={false}
              aria-describedby="search-hint"
              data-search-key
            />
            <button type="submit">{words.button}</button>
          </p>
        </form>
      </search>
      <p id="search-hint">
        <small>{words.hint}</small>
      </p>
      <p id="search-count" role="status" />
      <div id="search-results" />
      <section id="a-to-z" aria-labelledby="a-to-z-heading">
        <h2 id="a-to-z-heading">{words.index}</h2>
        <Index view={view} language={language} />
      </section>
    </>
  );
}

function Index({ view, language }: Props) {
  const letters = groupByLetter(view);
  const words = searchWords(language);
  const names: Readonly<Record<string, string>> = { digits: words.digits, other: words.otherLetters };
  return (
    <>
      <nav aria-label={words.index}>
        <ul class="letters">
          <Lines>
            {[...letters.keys()].map((letter) => (
              <li key={letter}>
                <a href={`#letter-${letter}`}>{names[letter] ?? letter.toUpperCase()}</a>
              </li>
            ))}
          </Lines>
        </ul>
      </nav>
      {[...letters].map(([letter, entries]) => (
        <section key={letter} aria-labelledby={`letter-${letter}`}>
          <h3 id={`letter-${letter}`}>{names[letter] ?? letter.toUpperCase()}</h3>
          <ul class="things plain">
            <Lines>
              {entries.map(({ kind, id }) => (
                <li key={`${kind}/${id}`}>
                  <ThingLink view={view} kind={kind} id={id} /> <small>{words.live.kinds[kind]}</small>
                </li>
              ))}
            </Lines>
          </ul>
        </section>
      ))}
    </>
  );
}

interface Entry {
  readonly kind: AnyRecord['kind'];
  readonly id: string;
  readonly sortedAs: string;
}

/** All things by the first letter of their title; digits and other scripts come last. */
function groupByLetter({ data }: View): ReadonlyMap<string, readonly Entry[]> {
  const entries: Entry[] = KINDS.flatMap((kind) => {
    return data.index
      .all(kind)
      .map(({ id }) => ({ kind, id, sortedAs: foldTitle(englishTitle(data, kind, id)) }));
  });
  entries.sort((a, b) => compare(rankOf(a), rankOf(b)) || compare(a.sortedAs, b.sortedAs));
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const letter = letterOf(entry);
    groups.set(letter, [...(groups.get(letter) ?? []), entry]);
  }
  return groups;
}

/** Without accents, quotation marks and case, as people look for a name. */
function foldTitle(title: string): string {
  return title
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .toLowerCase();
}

function letterOf({ sortedAs }: Entry): string {
  const [letter] = /^[a-z]/.exec(sortedAs) ?? [/^\d/.test(sortedAs) ? 'digits' : 'other'];
  return letter ?? 'other';
}

function rankOf(entry: Entry): string {
  const letter = letterOf(entry);
  return letter === 'digits' ? '{1' : letter === 'other' ? '{2' : letter;
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
