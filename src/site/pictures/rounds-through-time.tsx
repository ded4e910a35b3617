import type { Meeting, Series } from '../../model/kinds.ts';
import type { Language } from '../language.ts';
import type { View } from '../site-data.ts';
import { calendarOf, stretchOf } from './calendar.ts';
import { type Holder, listHeads, listHosts, listPlaces } from './list-roles.ts';
import { listRounds } from './list-rounds.ts';
import { LabelLink, Picture } from './picture.tsx';
import { createTeller, type Teller } from './teller.ts';
import { measureRows, type TimeRow, TimeRows } from './time-rows.tsx';
import { markRound, ROUND_SIGNS } from './time-signs.ts';

/** The rounds of a series, where they were, and who hosted and led; nothing for fewer than two rounds with a date. */
export function RoundsThroughTime({ view, language, series }: RoundsThroughTimeProps) {
  const teller = createTeller(view, language);
  const words = teller.words.rounds;
  const rounds = listRounds(view.data.index, series);
  const stretches = rounds.flatMap(({ date }) => stretchOf(date) ?? []);
  const calendar = calendarOf(stretches);
  if (calendar === undefined || stretches.length < 2) return null;
  const groups = listGroups(teller, series, rounds);
  const rows = [
    {
      key: 'rounds',
      label: { text: words.rounds },
      marks: rounds.flatMap((each) => markRound(teller, each)),
    },
    ...groups.flatMap((group) => group.holders.map((holder, i) => rowOf(teller, group, holder, i === 0))),
  ];
  return (
    <Picture
      name="rounds"
      words={teller.words}
      title={words.title}
      sentence={words.sentence({
        rounds: rounds.length,
        places: listPlaces(rounds).length,
        heads: groups.flatMap(({ party, holders }) => {
          return party === undefined ? [] : [[teller.shortLabelOf(party).text, holders.length] as const];
        }),
      })}
      height={measureRows(rows)}
      hasLinks
      legend={ROUND_SIGNS.map((sign) => ({ ...sign, text: teller.words[sign.word] }))}
      table={{
        head: [words.round, words.date, ...groups.map(({ title }) => title)],
        rows: rounds.map((round) => ({ key: round.id, cells: listCells(teller, groups, round) })),
      }}
    >
      <TimeRows rows={rows} calendar={calendar} />
    </Picture>
  );
}

interface RoundsThroughTimeProps {
  readonly view: View;
  readonly language: Language;
  readonly series: Series;
}

interface Group {
  readonly title: string;
  /** Of heads, the party that they led. */
  readonly party?: string;
  readonly holders: readonly Holder[];
}

function listGroups({ words, shortLabelOf }: Teller, series: Series, rounds: readonly Meeting[]): Group[] {
  const parties = [...new Set([...series.parties, ...rounds.flatMap((round) => round.parties)])];
  const heads = parties.map((party): Group => {
    const title = words.rounds.heads(shortLabelOf(party).text);
    return { title, party, holders: listHeads(rounds, party) };
  });
  const groups: Group[] = [
    { title: words.rounds.places, holders: listPlaces(rounds) },
    { title: words.rounds.hosts, holders: listHosts(rounds) },
    ...heads,
  ];
  return groups.filter(({ holders }) => holders.length > 0);
}

function rowOf(teller: Teller, { title }: Group, { kind, id, rounds }: Holder, isFirst: boolean): TimeRow {
  return {
    key: `${title} ${id}`,
    label: teller.labelOf(kind, id),
    ...(isFirst && { heading: title }),
    marks: rounds.flatMap(({ round, isHeld }) => markRound(teller, round, isHeld)),
  };
}

function listCells(teller: Teller, groups: readonly Group[], round: Meeting) {
  return [
    <LabelLink
      key=""
      label={teller.labelOf('meeting', round.id)}
      href={teller.hrefOf('meeting', round.id)}
    />,
    teller.formatDate(round.date),
    ...groups.map(({ holders }) => {
      return holders
        .filter(({ rounds }) => rounds.some((each) => each.round === round))
        .map(({ kind, id }) => teller.labelOf(kind, id).text)
        .join(', ');
    }),
  ];
}
