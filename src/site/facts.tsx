import type { ComponentChildren } from 'preact';
import { Lines } from './lines.tsx';

/** What is known of a thing in short, name by name; a fact without a value is not shown. */
export function Facts({ children }: { readonly children: ComponentChildren }) {
  return (
    <dl class="facts">
      <Lines>{children}</Lines>
    </dl>
  );
}

/** One fact, to stand in {@link Facts}. */
export function Fact({ name, why, children }: FactProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {children}
        {why}
      </dd>
    </div>
  );
}

interface FactProps {
  readonly name: string;
  /** On what it rests, to be opened. */
  readonly why?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A part of a page under a heading of its own. */
export function Block({ id, title, children }: BlockProps) {
  return (
    <section aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{title}</h2>
      {children}
    </section>
  );
}

interface BlockProps {
  /** For the address of the heading, `{id}-heading`; no part of a record is called so. */
  readonly id: string;
  readonly title: string;
  readonly children: ComponentChildren;
}

/** A list, each item on a line of its own. */
export function List({ children, ...attributes }: ListProps) {
  return (
    <ul {...attributes}>
      <Lines>{children}</Lines>
    </ul>
  );
}

interface ListProps {
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** An address of somebody else, without what every address begins with. */
export function OutLink({ href }: { readonly href: string }) {
  return <a href={href}>{href.replace(/^https?:\/\/(?:www\.)?|\/$/g, '')}</a>;
}
