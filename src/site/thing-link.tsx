import type { ComponentChildren } from 'preact';
import type { Kind } from '../model/kinds.ts';
import type { Agents, OrganizationLink } from '../model/parts.ts';
import { useLanguage } from './language.ts';
import { punctuationOf } from './punctuation.ts';
import { Refs } from './refs.tsx';
import { linkTo, type View } from './site-data.ts';
import type { Title } from './titles.ts';
import { formatCode, When } from './words.tsx';

/** A link to the page of a thing, by its title. */
export function ThingLink({ view, kind, id, children }: ThingLinkProps) {
  return <a {...linkTo(view, kind, id)}>{children ?? <Name title={view.data.titleOf(kind, id)} />}</a>;
}

/** The title of a thing, kept apart where it is in another language than the page. */
export function Name({ title: { text, lang } }: { readonly title: Title }) {
  return lang === undefined ? text : <bdi lang={lang}>{text}</bdi>;
}

interface ThingLinkProps {
  readonly view: View;
  readonly kind: Kind;
  readonly id: string;
  /** In place of the title. */
  readonly children?: ComponentChildren;
}

/** Links to several things of a kind, divided by commas. */
export function ThingLinks({ view, kind, ids }: ThingLinksProps) {
  return (
    <Joined>
      {ids.map((id) => (
        <ThingLink key={id} view={view} kind={kind} id={id} />
      ))}
    </Joined>
  );
}

interface ThingLinksProps {
  readonly view: View;
  readonly kind: Kind;
  readonly ids: readonly string[];
}

/** Topics as a row of labels. */
export function Topics({
  view,
  ids = [],
}: {
  readonly view: View;
  readonly ids?: readonly string[] | undefined;
}) {
  if (ids.length === 0) return null;
  return (
    <ul class="topics">
      {ids.map((id) => (
        <li key={id}>
          <ThingLink view={view} kind="topic" id={id} />
        </li>
      ))}
    </ul>
  );
}

/** Persons and organizations that did something together. */
export function AgentLinks({ view, agents }: { readonly view: View; readonly agents: Agents }) {
  const links = (['person', 'organization'] as const).flatMap((kind) => {
    const ids = kind === 'person' ? agents.persons : agents.organizations;
    return (ids ?? []).map((id) => <ThingLink key={id} view={view} kind={kind} id={id} />);
  });
  return <Joined>{links}</Joined>;
}

/** Links to organizations, with when each holds and how it is known. */
export function OrganizationLinks({ view, name, links }: OrganizationLinksProps) {
  const { open, close } = punctuationOf(view.data.language);
  return (
    <Joined>
      {links.map(({ organization, during, basis, evidence }) => (
        <span
          key={organization}
          id={(during ?? basis ?? evidence) === undefined ? undefined : `link-${name}-${organization}`}
        >
          <ThingLink view={view} kind="organization" id={organization} />
          {during !== undefined && (
            <>
              {open}
              <When date={during} />
              {close}
            </>
          )}
          {basis !== undefined && <small class="basis"> {formatCode(view.data, 'basis', basis)}</small>}
          <Refs numbers={evidence} />
        </span>
      ))}
    </Joined>
  );
}

interface OrganizationLinksProps {
  readonly view: View;
  /** What the address of a link that is remarked upon has between `link-` and the organization. */
  readonly name: string;
  readonly links: readonly OrganizationLink[];
}

/** Children divided by commas. */
export function Joined({ children }: { readonly children: readonly ComponentChildren[] }) {
  const { comma } = punctuationOf(useLanguage());
  return <>{children.map((child, i) => (i > 0 ? [comma, child] : child))}</>;
}
