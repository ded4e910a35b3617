import { type ComponentChildren, Fragment, toChildArray } from 'preact';

/** Puts each child on a line of its own, where blanks between elements mean nothing: in head, lists and tables. */
export function Lines({ children }: { readonly children: ComponentChildren }) {
  return toChildArray(children).map((child, i) => {
    return (
      <Fragment key={i}>
        {child}
        {'\n'}
      </Fragment>
    );
  });
}
