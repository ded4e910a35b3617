import { serveEngine } from './sparql/serve-engine.ts';

serveEngine();
