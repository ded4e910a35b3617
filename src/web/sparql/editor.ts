import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching } from '@codemirror/language';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view';
import { sparql } from 'codemirror-lang-sparql';
import { createCompletion, type KnownTerm } from './complete.ts';
import { THEME } from './editor-theme.ts';
import { isTooDeep } from './is-too-deep.ts';

/** Where the query is written. */
export interface Editor {
  read(): string;
  write(query: string): void;
  focus(): void;
  /** Selects a stretch of a line; both from 1. */
  select(line: number, column: number, length: number): void;
}

interface EditorOptions {
  readonly host: HTMLElement;
  readonly query: string;
  /** Asked whenever something is completed. */
  readonly terms: () => readonly KnownTerm[];
  readonly run: () => void;
}

/**
 * Makes the editor, in a shadow tree: there its styles are sheets that no policy of content forbids.
 *
 * Tab leaves it, so that the keyboard is not caught.
 */
export function createEditor({ host, query, terms, run }: EditorOptions): Editor {
  const root = host.attachShadow({ mode: 'open' });
  const view = new EditorView({
    doc: query,
    extensions: [keyOf(run), LANGUAGE.of(languageOf(query)), WITH_LANGUAGE, listExtensions(terms)],
    parent: root,
    root,
  });
  return {
    read: () => view.state.doc.toString(),
    write: (text) => {
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: text },
        selection: { anchor: 0 },
      });
    },
    focus: () => view.focus(),
    select: (line, column, length) => {
      if (line > view.state.doc.lines) return;
      const { from, to } = view.state.doc.line(line);
      const anchor = Math.min(to, from + column - 1);
      view.dispatch({ selection: { anchor, head: Math.min(to, anchor + length) }, scrollIntoView: true });
    },
  };
}

function keyOf(run: () => void): Extension {
  const command = () => {
    run();
    return true;
  };
  return keymap.of([
    { key: 'Ctrl-Enter', run: command },
    { key: 'Mod-Enter', run: command },
  ]);
}

/**
 * Text that takes the place of other text is put in by the editor: left to the browser, it gets a style attribute, and
 * the policy of the page complains.
 */
const REPLACING = EditorView.domEventHandlers({
  beforeinput: (event, view) => {
    const { state } = view;
    const isPlain = event.inputType === 'insertText' && event.data !== null && !view.composing;
    if (!isPlain || state.selection.main.empty) return false;
    view.dispatch(state.replaceSelection(event.data), { userEvent: 'input.type', scrollIntoView: true });
    return true;
  },
});

const LANGUAGE = new Compartment();

/** Colours and brackets of SPARQL, or none for a text that its grammar cannot follow. */
function languageOf(text: string): Extension {
  return isTooDeep(text) ? [] : sparql();
}

/** Each text gets the language that suits it, before it is read. */
const WITH_LANGUAGE = EditorState.transactionExtender.of(({ docChanged, newDoc, startState }) => {
  if (!docChanged) return null;
  const [before, after] = [isTooDeep(startState.doc.toString()), isTooDeep(newDoc.toString())];
  return before === after ? null : { effects: LANGUAGE.reconfigure(after ? [] : sparql()) };
});

function listExtensions(terms: () => readonly KnownTerm[]): Extension {
  return [
    lineNumbers(),
    history(),
    drawSelection(),
    bracketMatching(),
    closeBrackets(),
    autocompletion({ override: [createCompletion(terms)], icons: false }),
    REPLACING,
    THEME,
    EditorView.lineWrapping,
    EditorState.tabSize.of(2),
    EditorView.contentAttributes.of({ 'aria-label': 'Query in SPARQL' }),
    keymap.of([...closeBracketsKeymap, ...completionKeymap, ...historyKeymap, ...defaultKeymap]),
  ];
}
