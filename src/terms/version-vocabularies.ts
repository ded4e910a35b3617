import './catalogue-vocabularies.ts'; // so that its prefixes come before these in every file
import { namespace } from './namespace.ts';

/** The terms of DCAT 3 that only the list of releases uses. */
export const versions = namespace('dcat', 'http://www.w3.org/ns/dcat#', [
  'compressFormat',
  'hasVersion',
  'isVersionOf',
  'previousVersion',
]);

/** The term of PROV-O that only the list of releases uses. */
export const revisions = namespace('prov', 'http://www.w3.org/ns/prov#', ['wasRevisionOf']);
