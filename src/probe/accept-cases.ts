import type { Finding } from '../verify/verification.ts';

/** One header `Accept`, and what it tries. */
export interface AcceptCase {
  /** `undefined` to send none; a list for as many lines, which some servers cannot read: nginx before 1.23. */
  readonly accept: string | readonly string[] | undefined;
  /** What is broken when something else comes. */
  readonly code: Finding['code'];
  /** `html`: the page, though other formats would do. `rdf`: any RDF. `best`: what RFC 9110 picks. */
  readonly wants: 'html' | 'rdf' | 'best';
  /** Who sends it. */
  readonly sender?: string;
}

const best = (code: AcceptCase['code'], ...accepts: string[]): AcceptCase[] =>
  accepts.map((accept) => ({ accept, code, wants: 'best' }));

/** Asked of every folder that is looked at. */
export const SHORT_CASES: readonly AcceptCase[] = [
  ...best('HTTP_NEGOTIATION', 'text/html', 'text/turtle', 'application/ld+json'),
  ...best('HTTP_NEGOTIATION', 'application/n-triples', 'application/rdf+xml'),
  { accept: undefined, code: 'HTTP_WILDCARD', wants: 'html' },
  { accept: '*/*', code: 'HTTP_WILDCARD', wants: 'html' },
  {
    accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8',
    code: 'HTTP_BROWSER',
    wants: 'html',
    sender: 'Firefox',
  },
  {
    accept: 'application/rdf+xml, text/rdf;q=0.6, */*;q=0.1',
    code: 'HTTP_CLIENT',
    wants: 'rdf',
    sender: 'rapper',
  },
  ...best('HTTP_NOT_ACCEPTABLE', 'application/x-nothing'),
];

/** Asked of two folders. */
export const LONG_CASES: readonly AcceptCase[] = [
  ...best('HTTP_NEGOTIATION', 'TEXT/Turtle', ' text/turtle ', 'image/gif, text/turtle'),
  { accept: ['image/png', 'text/turtle'], code: 'HTTP_NEGOTIATION', wants: 'best' },
  ...best(
    'HTTP_PARAMETER',
    'text/turtle;charset=utf-8',
    'text/turtle; charset="UTF-8"',
    'text/turtle;version=1.1',
  ),
  ...best('HTTP_PARAMETER', 'application/ld+json;profile="http://www.w3.org/ns/json-ld#compacted"'),
  ...best('HTTP_PARAMETER', 'application/ld+json;profile="http://www.w3.org/ns/json-ld#expanded";q=0.9'),
  { accept: '', code: 'HTTP_WILDCARD', wants: 'html' },
  { accept: '*/*;q=0.5', code: 'HTTP_WILDCARD', wants: 'html' },
  { accept: 'text/*', code: 'HTTP_WILDCARD', wants: 'best' },
  { accept: 'application/*', code: 'HTTP_WILDCARD', wants: 'best' },
  {
    accept:
      'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7',
    code: 'HTTP_BROWSER',
    wants: 'html',
    sender: 'Chromium',
  },
  {
    accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
    code: 'HTTP_BROWSER',
    wants: 'html',
    sender: 'Safari and Googlebot',
  },
  {
    accept: 'application/rdf+xml,text/rdf+n3;q=0.9,application/xhtml+xml;q=0.5, */*;q=0.1',
    code: 'HTTP_CLIENT',
    wants: 'rdf',
    sender: 'rdflib',
  },
  {
    accept:
      'text/turtle, application/rdf+xml, application/n-triples;q=0.9, application/ld+json;q=0.8, text/html;q=0.5, */*;q=0.1',
    code: 'HTTP_CLIENT',
    wants: 'rdf',
    sender: 'Virtuoso',
  },
  {
    accept:
      'application/n-quads,application/trig;q=0.95,application/ld+json;q=0.9,application/n-triples;q=0.8,text/turtle;q=0.6,application/rdf+xml;q=0.5,text/n3;q=0.35,application/xml;q=0.3,image/svg+xml;q=0.3,text/html;q=0.2,application/xhtml+xml;q=0.18',
    code: 'HTTP_CLIENT',
    wants: 'rdf',
    sender: 'Comunica',
  },
  ...best('HTTP_QVALUE', 'text/html;q=0.1, text/turtle', 'text/turtle;q=0.1, text/html'),
  ...best(
    'HTTP_QVALUE',
    'text/turtle;q=0.2, application/ld+json;q=0.7',
    'text/turtle;q=0.7,text/html;q=0.699',
  ),
  ...best('HTTP_QVALUE', 'text/turtle;q=0.81, application/ld+json;q=0.82'),
  ...best('HTTP_QVALUE', 'text/turtle ; Q=0.3 , application/n-triples ; q=0.4'),
  ...best('HTTP_QVALUE', 'text/html;q=0, application/rdf+xml', 'text/turtle;q=0, application/ld+json;q=0.1'),
  ...best('HTTP_QVALUE', '*/*;q=0.1, text/turtle', 'text/*;q=0.3, application/ld+json;q=0.4'),
  ...best('HTTP_NOT_ACCEPTABLE', 'image/png', 'application/pdf;q=0.5, audio/*', 'text/turtle;q=0'),
];

/** Nothing that a client sends may bring a server out of step: any answer will do but one of 500 and above. */
export const BROKEN_ACCEPTS: readonly string[] = [
  'text/turtle;q=abc',
  'text/turtle;q=2',
  'text/turtle;q=-1',
  ',,,',
  ';q=1',
  '/',
  '*',
  'text/',
  'text/turtle;profile="',
  Array.from({ length: 200 }, (_, index) => `text/x-${index}`).join(','),
];
