import { startFilters } from './lists/start-filters.ts';

for (const controls of document.querySelectorAll<HTMLElement>('[data-filters]')) startFilters(controls);
