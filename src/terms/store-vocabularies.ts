import './version-vocabularies.ts'; // so that its prefixes come before these in every file
import { namespace } from './namespace.ts';

/** The terms of schema.org that only the manifest in a store uses. */
export const storeTerms = namespace('schema', 'http://schema.org/', ['sha256', 'version']);
