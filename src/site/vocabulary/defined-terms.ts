import type { Vocabulary, VocabularyTerm } from '../../describe/vocabulary-term.ts';
import type { Iri } from '../../terms/iri.ts';
import { chooseText } from './language-texts.tsx';

/**
 * What search engines read of a vocabulary: a set with its terms, in which each list of codes is a set of its own.
 *
 * @param url address of the page, where all of it can be seen
 * @see https://schema.org/DefinedTermSet
 */
export function describeDefinedTerms(vocabulary: Vocabulary, url: Iri): object {
  const lists = vocabulary.terms.filter(({ kind }) => kind === 'list');
  const alone = vocabulary.terms.filter(({ kind, list }) => kind !== 'list' && list === undefined);
  const codesOf = ({ iri }: VocabularyTerm) => vocabulary.terms.filter(({ list }) => list === iri);
  const sets = lists.map((list) => describeSet(list, codesOf(list), url));
  return {
    '@context': 'https://schema.org',
    '@type': 'DefinedTermSet',
    '@id': vocabulary.iri,
    name: chooseText(vocabulary.title),
    description: chooseText(vocabulary.description),
    url,
    version: vocabulary.version,
    datePublished: vocabulary.issued,
    license: vocabulary.license,
    publisher: { '@type': 'Organization', name: chooseText(vocabulary.publisher) },
    ...(alone.length > 0 && { hasDefinedTerm: alone.map((term) => describeTerm(term, vocabulary.iri, url)) }),
    ...(sets.length > 0 && { hasPart: sets }),
  };
}

function describeSet(list: VocabularyTerm, codes: readonly VocabularyTerm[], url: Iri): object {
  return {
    '@type': 'DefinedTermSet',
    '@id': list.iri,
    name: chooseText(list.labels),
    description: chooseText(list.definitions),
    url: `${url}#${list.local}`,
    hasDefinedTerm: codes.map((code) => describeTerm(code, list.iri, url)),
  };
}

function describeTerm(term: VocabularyTerm, set: Iri, url: Iri): object {
  return {
    '@type': 'DefinedTerm',
    '@id': term.iri,
    name: chooseText(term.labels),
    description: chooseText(term.definitions),
    termCode: term.notation ?? term.local,
    url: `${url}#${term.local}`,
    inDefinedTermSet: { '@id': set },
  };
}
