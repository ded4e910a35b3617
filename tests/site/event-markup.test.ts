import { describe, expect, test } from 'vitest';
import { readPage } from '../../src/verify/read-page.ts';
import { createSmallSite, smallRecords } from './small-site.ts';

interface Node {
  readonly '@type': string;
  readonly [property: string]: unknown;
}

function renderMeeting(change: object): { readonly nodes: readonly Node[]; readonly why: readonly string[] } {
  const { site } = createSmallSite(
    smallRecords('Round', { sideEvents: undefined, onTheSidelinesOf: undefined, ...change }),
  );
  const { html, omitted } = site.renderDocument('meeting/round');
  const { '@graph': nodes } = JSON.parse(readPage(html).markup[0] ?? '') as { '@graph': Node[] };
  return { nodes, why: omitted.map(({ what, why }) => `${what}: ${why}`) };
}

const DAY = 'Event: the day on which it began is not known';

describe('the markup of a meeting', () => {
  test.each([
    ['2013-05-09', '2013-05-09', undefined],
    ['2013-05-09/2013-05-10', '2013-05-09', '2013-05-10'],
    ['2013-05-09/..', '2013-05-09', undefined],
  ])('has an event for %s', (date, startDate, endDate) => {
    const { nodes, why } = renderMeeting({ date });
    const events = nodes.filter((node) => node['@type'] === 'Event');
    expect(why).toEqual([]);
    expect(events).toMatchObject([{ startDate, ...(endDate === undefined ? {} : { endDate }) }]);
    expect('endDate' in (events[0] ?? {})).toBe(endDate !== undefined);
  });

  test.each([
    '2013',
    '2013-05',
    '2013-05-09~',
    '2013-05-09?',
    '2013-36',
    '../2013-05-10',
    '[2013-05-09,2013-05-11]',
  ])('has no event for %s', (date) => expect(renderMeeting({ date }).why).toEqual([DAY]));

  test.each([
    [{ date: undefined }, [DAY]],
    [{ location: undefined }, ['Event: no place is known']],
    [{ location: 'country' }, ['Event: the place has no address']],
    [{ date: '2013', location: undefined }, [DAY, 'Event: no place is known']],
    [
      { sideEvents: [{ n: 1, name: { en: 'Beside' } }] },
      ['subEvent: a page is to have one event, the meeting'],
    ],
    [{ onTheSidelinesOf: { en: 'Larger' } }, ['superEvent: of the larger event only the name is known']],
  ])('leaves out what %j does not bear, and says so', (change, expected) => {
    expect(renderMeeting(change).why).toEqual(expected);
  });

  test('has the page and its breadcrumbs alone where there is no event', () => {
    const { nodes } = renderMeeting({ date: '2013' });
    expect(nodes.map((node) => node['@type'])).toEqual(['WebPage', 'BreadcrumbList']);
    expect(nodes[0]).not.toHaveProperty('mainEntity');
  });

  test.each([
    ['held', 'https://schema.org/EventScheduled'],
    ['postponed', 'https://schema.org/EventPostponed'],
    ['cancelled', 'https://schema.org/EventCancelled'],
    ['planned', undefined],
    ['unconfirmed', undefined],
  ])('spells the status %s as Google does', (status, eventStatus) => {
    const event = renderMeeting({ status }).nodes.find((node) => node['@type'] === 'Event');
    expect(event?.['eventStatus']).toBe(eventStatus);
  });

  test('has nobody attend who was only announced', () => {
    const event = renderMeeting({ status: 'planned' }).nodes.find((node) => node['@type'] === 'Event');
    expect(event).not.toHaveProperty('attendee');
  });
});
