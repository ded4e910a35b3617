import { serveOffline } from './sparql/serve-offline.ts';

serveOffline();
