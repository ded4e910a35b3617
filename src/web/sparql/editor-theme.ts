import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const COLOURS = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--link)', fontWeight: '600' },
  { tag: tags.variableName, color: 'var(--accent)' },
  { tag: [tags.string, tags.integer, tags.float, tags.bool, tags.annotation], color: 'var(--warn)' },
  { tag: [tags.namespace, tags.url, tags.typeName], color: 'var(--visited)' },
  { tag: tags.comment, color: 'var(--soft)', fontStyle: 'italic' },
]);

const FRAME = EditorView.theme({
  '&': {
    color: 'var(--ink)',
    backgroundColor: 'var(--raised)',
    border: '1px solid var(--soft)',
    borderRadius: '6px',
  },
  '&.cm-focused': { outline: '3px solid var(--accent)', outlineOffset: '2px' },
  '.cm-scroller': {
    fontFamily: 'ui-monospace, Menlo, Consolas, monospace',
    lineHeight: '1.5',
    minHeight: '16rem',
    maxHeight: '32rem',
  },
  '.cm-content': { caretColor: 'var(--ink)', fontSize: '0.9rem' },
  '.cm-gutters': {
    color: 'var(--soft)',
    backgroundColor: 'var(--raised)',
    borderRight: '1px solid var(--line)',
  },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'transparent' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'color-mix(in srgb, var(--link) 28%, transparent)',
  },
  '.cm-tooltip': { color: 'var(--ink)', backgroundColor: 'var(--paper)', border: '1px solid var(--soft)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'inherit', maxWidth: 'min(40rem, 85vw)' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { color: 'var(--paper)', backgroundColor: 'var(--link)' },
  '.cm-completionDetail': { color: 'inherit', fontStyle: 'normal' },
});

/** The colours of the page, in light and dark, since they are its variables. */
export const THEME: Extension = [FRAME, syntaxHighlighting(COLOURS)];
