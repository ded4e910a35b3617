import { startPage } from './sparql/start-page.ts';

startPage();
