import { loadFolder } from './stores.ts';

/**
 * Loads a published folder into a store in a process of its own.
 * Arguments: the folder, the address of the store's endpoint, user and password.
 */
const [dist = 'dist', sparql = '', user = '', password = ''] = process.argv.slice(2);
await loadFolder(dist, { sparql, user, password });
