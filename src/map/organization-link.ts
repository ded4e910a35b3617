import type { OrganizationLink } from '../model/parts.ts';
import type { Origin } from '../sinks/sink.ts';
import { codeTerm } from '../terms/codes.ts';
import type { Iri } from '../terms/iri.ts';
import type { Term } from '../terms/namespace.ts';
import { cmq, edtfs, rdf } from '../terms/vocabularies.ts';
import { mapEvidence } from './evidence.ts';
import type { Scope } from './scope.ts';

/** Links of one resource to organizations, and where they come from. */
export interface OrganizationLinks {
  readonly subject: Iri;
  readonly predicate: Term;
  readonly links: readonly OrganizationLink[] | undefined;
  readonly rules: LinkRules;
  readonly i?: number | undefined;
  readonly j?: number | undefined;
}

/** Where the statements about links come from. */
export interface LinkRules {
  readonly node: Origin;
  readonly during: Origin;
  readonly basis: Origin;
  readonly evidence: Origin;
}

/**
 * Says of each link that has a period, a basis or passages of its own when it held and how it is known: an `rdf:Statement` about a
 * statement that is made, named `#link-{name}-{organization}`.
 */
export function mapLinkRemarks(scope: Scope, name: string, of: OrganizationLinks): void {
  const { sink, iriOf, document } = scope;
  const { rules, i, j } = of;
  of.links?.forEach(({ organization, during, basis, evidence }, k) => {
    if (during === undefined && basis === undefined && evidence === undefined) return;
    const node = iriOf.part(document, 'link', `${name}-${organization}`);
    sink.resource(node, [rdf.Statement], rules.node, i, j, k);
    sink.link(rdf.subject, of.subject, rules.node, i, j, k);
    sink.term(rdf.predicate, of.predicate, rules.node, i, j, k);
    sink.link(rdf.object, iriOf.thing('organization', organization), rules.node, i, j, k);
    if (during !== undefined) sink.typed(cmq.edtf, during.edtf, edtfs.EDTF, rules.during, i, j, k);
    if (basis !== undefined) sink.term(cmq.basis, codeTerm('basis', basis), rules.basis, i, j, k);
    mapEvidence(scope, evidence, rules.evidence, i, j, k);
  });
}
