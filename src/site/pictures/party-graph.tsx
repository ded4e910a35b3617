import type { Language } from '../language.ts';
import { Lines } from '../lines.tsx';
import type { View } from '../site-data.ts';
import { countPairs } from './count-pairs.ts';
import { findMost } from './most.ts';
import { LabelLink, Picture } from './picture.tsx';
import { GRAPH_WIDTH, type PlacedParty, type PlacedTie, placeParties } from './place-parties.ts';
import { createTeller } from './teller.ts';
import { shortenText } from './text-width.ts';

/** Who meets whom, and how often; nothing, where no meeting was held. */
export function PartyGraph({ view, language }: PartyGraphProps) {
  const teller = createTeller(view, language);
  const words = teller.words.graph;
  const { parties, pairs, meetings } = countPairs(view.data.index);
  if (pairs.length === 0) return null;
  const nameOf = (id: string) => teller.shortLabelOf(id).text;
  const nodes = [...parties].map(([id, n]) => {
    return { id, name: shortenText(nameOf(id), 12, GRAPH_WIDTH / 2), meetings: n };
  });
  const graph = placeParties(nodes, pairs);
  const hasAll = graph.ties.every(({ number, meetings }) => number !== undefined || meetings === 1);
  const { keys, count } = findMost(pairs.map((pair) => [pair, pair.meetings]));
  return (
    <Picture
      name="graph"
      words={teller.words}
      title={words.title}
      sentence={words.sentence({
        parties: parties.size,
        meetings,
        most: keys.map(({ a, b }) => [nameOf(a), nameOf(b)] as const),
        count,
      })}
      height={graph.height}
      legend={[
        { sample: 'tie', shape: 'line', text: hasAll ? words.legend : words.legendSome },
        { sample: 'party', shape: 'dot', text: words.legendNode },
      ]}
      table={{
        head: [words.a, words.b, words.meetings],
        rows: pairs.map(({ a, b, meetings }) => ({
          key: `${a} ${b}`,
          cells: [
            ...[a, b].map((id) => (
              <LabelLink key={id} label={teller.shortLabelOf(id)} href={teller.hrefOf('organization', id)} />
            )),
            meetings,
          ],
        })),
      }}
    >
      <Lines>
        {graph.ties.map((tie) => (
          <Tie key={`${tie.a} ${tie.b}`} tie={tie} />
        ))}
      </Lines>
      <Lines>
        {graph.parties.map((party) => (
          <Node key={party.id} party={party} />
        ))}
      </Lines>
      <Lines>
        {graph.ties.map((tie) => (
          <Count key={`${tie.a} ${tie.b}`} tie={tie} />
        ))}
      </Lines>
    </Picture>
  );
}

interface PartyGraphProps {
  readonly view: View;
  readonly language: Language;
}

/** As wide as the number of meetings, up to where a line would hide what is beside it. */
function Tie({ tie: { from, to, meetings } }: { readonly tie: PlacedTie }) {
  return (
    <line
      class="tie"
      x1={percent(from.x)}
      y1={from.y}
      x2={percent(to.x)}
      y2={to.y}
      stroke-width={Math.min(meetings, 16)}
    />
  );
}

function Node({ party: { name, x, y, radius } }: { readonly party: PlacedParty }) {
  return (
    <>
      <circle class="party" cx={percent(x)} cy={y} r={radius} />
      <text class="name" x={percent(x)} y={Math.round((y + radius + 12) * 10) / 10}>
        {name}
      </text>
    </>
  );
}

function Count({ tie: { number, meetings } }: { readonly tie: PlacedTie }) {
  if (number === undefined) return null;
  return (
    <text class="tie-count" x={percent(number.x)} y={Math.round((number.y + 4) * 10) / 10}>
      {meetings}
    </text>
  );
}

function percent(x: number): string {
  return `${Math.round((x / GRAPH_WIDTH) * 10_000) / 100}%`;
}
