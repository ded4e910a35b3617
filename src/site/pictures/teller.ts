import type { EdtfDate } from '../../model/edtf.ts';
import type { Kind } from '../../model/kinds.ts';
import type { Texts } from '../../model/values.ts';
import { type Code, type CodeList, codeTerm } from '../../terms/codes.ts';
import type { Iri } from '../../terms/iri.ts';
import { formatDate } from '../format-date.ts';
import { type Language, textIn } from '../language.ts';
import { linkTo, type View } from '../site-data.ts';
import { PICTURE_WORDS, type PictureWords } from './words.ts';

/** A name, with its language where that is not the language of the picture. */
export interface Label {
  readonly text: string;
  readonly lang?: string;
}

/** Says the names, dates and codes of the data in the language of a picture. */
export interface Teller {
  readonly words: PictureWords;
  readonly labelOf: (kind: Kind, id: string) => Label;
  /** The country of a government, the abbreviation of another body: there is little room beside a node. */
  readonly shortLabelOf: (party: string) => Label;
  readonly formatDate: (date: EdtfDate | undefined) => string;
  readonly formatCode: <List extends CodeList>(list: List, code: Code<List>) => string;
  /** The name of a code that is known by its address. */
  readonly nameOf: (code: Iri) => string;
  /** From the page that the picture is on. */
  readonly hrefOf: (kind: Kind, id: string) => string;
}

export function createTeller(view: View, language: Language): Teller {
  const { data } = view;
  const words = PICTURE_WORDS[language];
  const labelOf = (kind: Kind, id: string): Label => {
    return data.titleOf(kind, id);
  };
  const nameOf = (code: Iri) => {
    const names = data.codes.get(code);
    return textIn(names, language) ?? textIn(names, 'en') ?? code.replace(/^.*-/, '');
  };
  return {
    words,
    labelOf,
    shortLabelOf: (party) => {
      const body = data.index.get('organization', party);
      const country = body?.kind === 'government' ? data.index.get('place', body.country ?? '') : undefined;
      if (country !== undefined) return nameLabel(country.name, language);
      return body?.abbreviation === undefined ? labelOf('organization', party) : { text: body.abbreviation };
    },
    formatDate: (date) => {
      if (date === undefined) return words.noDate;
      return formatDate(date, language);
    },
    formatCode: (list, code) => nameOf(codeTerm(list, code).iri),
    nameOf,
    hrefOf: (kind, id) => linkTo(view, kind, id).href,
  };
}

/** A name as it is, even if something of another kind has it too. */
function nameLabel(name: Texts, language: Language): Label {
  const own = textIn(name, language);
  return own === undefined ? { text: textIn(name, 'en') ?? '', lang: 'en' } : { text: own };
}
