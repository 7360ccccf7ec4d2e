import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { json, jsonParseLinter } from '@codemirror/lang-json';
import { bracketMatching, HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { forceLinting, linter, lintGutter, type Diagnostic } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { useEffect, useEffectEvent, useImperativeHandle, useRef, type Ref } from 'react';
import { nonce } from '../../app/nonce';
import { fieldRange } from './fieldRange';

/** An error of the API, said by the field it is at. */
export interface Mark {
  field: string;
  text: string;
}

/** What the page may ask of the editor. */
export interface EditorHandle {
  /** Puts the cursor to a field. */
  find: (field: string) => void;
}

const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--m-accent)' },
  { tag: tags.string, color: 'var(--m-good)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--m-soon)' },
]);
const look = EditorView.theme({
  '&': { height: '100%', color: 'var(--m-text)', backgroundColor: 'var(--m-surface)', fontSize: '13px' },
  '.cm-content': { caretColor: 'var(--m-text)' },
  '.cm-cursor': { borderLeftColor: 'var(--m-text)' },
  '.cm-gutters': {
    backgroundColor: 'var(--m-surface)',
    color: 'var(--m-quiet)',
    borderRight: '1px solid var(--m-line)',
  },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--m-accent-soft)',
  },
  '.cm-tooltip': {
    backgroundColor: 'var(--m-raised)',
    color: 'var(--m-text)',
    border: '1px solid var(--m-line)',
  },
  '&.cm-focused': { outline: '2px solid var(--m-accent)', outlineOffset: '-2px' },
});

/** An editor of JSON that underlines what is wrong: what the API named by field, and what is no JSON. */
export function JsonEditor({
  label,
  initial,
  marks,
  onChange,
  ref,
}: {
  label: string;
  initial: string;
  marks: readonly Mark[];
  onChange: (text: string) => void;
  ref?: Ref<EditorHandle>;
}) {
  const parent = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const changed = useEffectEvent(onChange);
  const wrong = useEffectEvent((text: string): Diagnostic[] =>
    marks.flatMap((mark) => {
      const range = fieldRange(text, mark.field);
      return range === undefined
        ? []
        : [{ ...range, severity: 'error', message: `${mark.field}: ${mark.text}` }];
    }),
  );
  useEffect(() => {
    if (parent.current === null) return undefined;
    const syntax = jsonParseLinter();
    const editor = new EditorView({
      parent: parent.current,
      state: EditorState.create({
        doc: initial,
        extensions: [
          lineNumbers(),
          lintGutter(),
          history(),
          drawSelection(),
          bracketMatching(),
          EditorView.lineWrapping,
          // Tab goes on to the next field, as everywhere on the page.
          keymap.of([...defaultKeymap, ...historyKeymap]),
          json(),
          syntaxHighlighting(colours),
          look,
          linter((current) => [...syntax(current), ...wrong(current.state.doc.toString())], { delay: 300 }),
          EditorView.contentAttributes.of({ 'aria-label': label }),
          EditorView.cspNonce.of(nonce ?? ''),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) changed(update.state.doc.toString());
          }),
        ],
      }),
    });
    view.current = editor;
    return () => {
      editor.destroy();
      view.current = null;
    };
  }, [initial, label]);
  useEffect(() => {
    if (view.current !== null) forceLinting(view.current);
  }, [marks]);
  useImperativeHandle(ref, () => ({
    find: (field) => {
      const editor = view.current;
      if (editor === null) return;
      const range = fieldRange(editor.state.doc.toString(), field);
      if (range !== undefined)
        editor.dispatch({ selection: { anchor: range.from, head: range.to }, scrollIntoView: true });
      editor.focus();
    },
  }));
  return <div ref={parent} className="editor" />;
}
