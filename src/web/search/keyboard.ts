/** Keys by which a search page can be used without a mouse, beside those that every page has. */
export interface Keys {
  readonly input: HTMLInputElement;
  /** What holds the links of the results. */
  readonly results: HTMLElement;
}

/** `/` leads to the search box from anywhere but another field; arrows lead from it through the results and back. */
export function listenToKeys({ input, results }: Keys): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === '/' && !isField(event.target)) {
      event.preventDefault();
      input.focus();
      input.select();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (move(event.key === 'ArrowDown' ? 1 : -1, input, results)) event.preventDefault();
    }
  });
}

/** @returns whether there was anything to go to */
function move(by: 1 | -1, input: HTMLInputElement, results: HTMLElement): boolean {
  const links = [...results.querySelectorAll<HTMLAnchorElement>('li > a')];
  const stops: HTMLElement[] = [input, ...links];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const next = at === -1 ? undefined : stops[at + by];
  next?.focus();
  return next !== undefined;
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && /^(?:INPUT|SELECT|TEXTAREA)$/.test(target.tagName);
}
