import type { Kind } from '../../model/kinds.ts';
import type { Language } from '../language.ts';
import type { View } from '../site-data.ts';
import { listFacets } from './facets.ts';
import { listWords } from './words.ts';

interface Props {
  readonly view: View;
  readonly kind: Kind;
  readonly language: Language;
}

/**
 * Controls that narrow the list `#list` down; the stylesheet hides them where no program can run.
 *
 * They stand in the page from the start, so that nothing moves when the program arrives.
 */
export function FilterForm({ view, kind, language }: Props) {
  const facets = listFacets(view.data, kind);
  if (facets.length === 0) return null;
  const words = listWords(language);
  const all = String(view.data.index.all(kind).length);
  return (
    <search class="filters">
      <fieldset data-filters="list" data-shown={words.shown}>
        <legend>{words.filter}</legend>
        {facets.map(({ name, values }) => (
          <p key={name}>
            <label for={`filter-${name}`}>{words.facets[name]}</label>
            <select id={`filter-${name}`} name={name} autocomplete="off">
              <option value="">{words.any}</option>
              {values.map(({ value, label }) => (
                <option key={value} value={value} lang={label.lang}>
                  {label.text}
                </option>
              ))}
            </select>
          </p>
        ))}
        <p>
          <button type="button">{words.reset}</button>
        </p>
      </fieldset>
      <p id="filter-count" role="status">
        {words.shown.replace('{n}', all).replace('{of}', all)}
      </p>
    </search>
  );
}
