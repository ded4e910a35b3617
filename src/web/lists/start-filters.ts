/** Narrows a list down by controls whose values are kept in the address, so that it can be shared. */
export function startFilters(controls: HTMLElement): void {
  const list = document.getElementById(controls.dataset['filters'] ?? '');
  const count = document.getElementById('filter-count');
  if (list === null || count === null) return;
  const selects = [...controls.querySelectorAll('select')];
  const apply = () => {
    const wanted = readWanted(selects);
    const [shown, all] = narrow(list, wanted);
    count.textContent = formatShown(controls.dataset['shown'] ?? '', shown, all);
    return wanted;
  };
  controls.addEventListener('change', () => keepInAddress(selects, apply()));
  controls.querySelector('button')?.addEventListener('click', () => {
    for (const select of selects) select.value = '';
    keepInAddress(selects, apply());
  });
  if (chooseFromAddress(selects)) apply();
}

/** What an item must have in the attribute of each name. */
type Wanted = ReadonlyMap<string, string>;

function readWanted(selects: readonly HTMLSelectElement[]): Wanted {
  return new Map(selects.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]));
}

/** @returns how many items are shown, and of how many; a group without any is hidden as a whole */
function narrow(list: HTMLElement, wanted: Wanted): readonly [number, number] {
  const items = [...list.querySelectorAll<HTMLElement>('li')];
  for (const item of items) item.hidden = !isWanted(item, wanted);
  for (const section of list.querySelectorAll('section')) {
    section.hidden = section.querySelector('li:not([hidden])') === null;
  }
  return [items.filter(({ hidden }) => !hidden).length, items.length];
}

function isWanted(item: HTMLElement, wanted: Wanted): boolean {
  return [...wanted].every(([name, value]) => (item.dataset[name] ?? '').split(' ').includes(value));
}

function formatShown(words: string, shown: number, all: number): string {
  return words.replace('{n}', String(shown)).replace('{of}', String(all));
}

/** @returns whether the address asks for anything that the controls have */
function chooseFromAddress(selects: readonly HTMLSelectElement[]): boolean {
  const asked = new URLSearchParams(location.search);
  for (const select of selects) {
    const value = asked.get(select.name) ?? '';
    if ([...select.options].some((option) => option.value === value)) select.value = value;
  }
  return selects.some(({ value }) => value !== '');
}

function keepInAddress(selects: readonly HTMLSelectElement[], wanted: Wanted): void {
  const address = new URL(location.href);
  for (const { name } of selects) address.searchParams.delete(name);
  for (const [name, value] of wanted) address.searchParams.set(name, value);
  history.replaceState(history.state, '', address);
}
