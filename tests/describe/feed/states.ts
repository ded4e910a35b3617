import type { DocumentState, PublicationState } from '../../../src/state/publication-state.ts';

/** What is remembered of a document, as if it was just published for the first time. */
export function documentState(folder: string, facts: Partial<DocumentState> = {}): DocumentState {
  return {
    folder,
    status: 'published',
    hash: '0'.repeat(64),
    parts: ['it'],
    created: '2026-11-01',
    changed: '2026-11-01',
    revision: 1,
    released: 0,
    ...facts,
  };
}

export function stateOf(...documents: readonly DocumentState[]): PublicationState {
  return { releases: [], documents: new Map(documents.map((document) => [document.folder, document])) };
}

/** What a release makes of a state. */
export function release({ documents }: PublicationState): PublicationState {
  return stateOf(
    ...[...documents.values()].map((document) => ({ ...document, released: document.revision })),
  );
}
