/** A table of how many things of each kind the notes and the graph have. */
export function countKinds(graph, notes) {
  const { meetings, organizations, people, topics, places, countries, series } = notes;
  const urls = new Set(meetings.flatMap(({ sources }) => sources.map(({ url }) => url)));
  const sum = (list) => meetings.reduce((total, meeting) => total + list(meeting).length, 0);
  const sides = (key) => sum(({ parties }) => parties.flatMap((party) => party[key] ?? []));
  const agents = graph.things('meeting', 'participation-').map((part) => graph.one(part, 'prov:agent') ?? '');
  const of = (kind) => agents.filter((agent) => agent.includes(`/${kind}/`)).length;
  const followUps = meetings.flatMap((meeting) => meeting.followUps ?? []);
  const linked = graph.things('meeting', 'follow-up-').filter((part) => graph.one(part, 'cmq:realizedBy'));
  const kept = graph.things('meeting', 'conflict-\\d+$');
  const rows = [
    ['meetings', meetings.length, graph.things('meeting').length],
    ['series', series.length, graph.things('series').length],
    ['organizations', organizations.length, graph.things('organization').length],
    ['people', people.length, graph.things('person').length],
    ['topics', topics.length, graph.things('topic').length],
    ['places and countries', places.length + countries.length, graph.things('place').length],
    ['sources (addresses)', urls.size, graph.things('source').length],
    ['persons in roles', sides('heads') + sides('persons'), of('person')],
    ['organizations in roles', sides('organisations'), of('organization')],
    ['outcomes', sum(({ outcomes = [] }) => outcomes), graph.things('meeting', 'outcome-\\d+$').length],
    ['follow-ups', followUps.length, graph.things('meeting', 'follow-up-\\d+$').length],
    ['follow-ups that came about', followUps.filter(({ realisedBy }) => realisedBy).length, linked.length],
    [
      'side events',
      sum(({ sideEvents = [] }) => sideEvents),
      graph.things('meeting', 'side-event-\\d+$').length,
    ],
    ['conflicts', sum(({ conflicts = [] }) => conflicts), kept.length],
  ];
  const lines = [['kind', 'notes', 'published'], ...rows].map(([kind, noted, held]) => {
    return String(kind).padEnd(34) + String(noted).padStart(10) + String(held).padStart(10);
  });
  return `${lines.join('\n')}\n`;
}
