import type { Iri } from '../../terms/iri.ts';
import type { Language } from '../language.ts';
import type { View } from '../site-data.ts';
import { calendarOf, stretchOf } from './calendar.ts';
import { countCodes, isDrawn, listPlans, type Plan } from './list-plans.ts';
import { LabelLink, type Legend, Picture } from './picture.tsx';
import { createTeller, type Teller } from './teller.ts';
import { measureRows, type TimeMark, type TimeRow, TimeRows } from './time-rows.tsx';

/** When plans were made, for when, and when what was planned took place; nothing, where no plan can be drawn. */
export function PlansAgainstActual({ view, language }: PlansAgainstActualProps) {
  const teller = createTeller(view, language);
  const words = teller.words.plans;
  const plans = listPlans(view.data);
  const drawn = plans.filter(isDrawn);
  const rows = drawn.map((plan) => rowOf(teller, plan));
  const calendar = calendarOf(rows.flatMap(({ marks }) => marks.map(({ stretch }) => stretch)));
  if (calendar === undefined) return null;
  const codes = [...countCodes(plans)].map(([code, n]) => [teller.nameOf(code), n] as const);
  const unsure = plans.filter(({ fulfilments }) => fulfilments === undefined).length;
  const counted = unsure === 0 ? codes : [...codes, [words.unsure, unsure] as const];
  const dated = plans.filter(({ followUp }) => followUp.date !== undefined).length;
  const sentence = words.sentence({ plans: plans.length, dated, codes: counted });
  const undrawn = plans.length - drawn.length;
  return (
    <Picture
      name="plans"
      words={teller.words}
      title={words.title}
      sentence={undrawn === 0 ? sentence : `${sentence} ${words.undrawn(undrawn)}`}
      height={measureRows(rows)}
      hasLinks
      legend={listSigns(teller)}
      table={{
        head: [words.plan, words.date, words.actual, words.verdict],
        rows: drawn.map((plan) => ({
          key: `${plan.madeAt.id} ${plan.followUp.n}`,
          cells: listCells(teller, plan),
        })),
      }}
    >
      <TimeRows rows={rows} calendar={calendar} />
    </Picture>
  );
}

interface PlansAgainstActualProps {
  readonly view: View;
  readonly language: Language;
}

function rowOf(teller: Teller, plan: Plan): TimeRow {
  const { madeAt, followUp } = plan;
  return {
    key: `${madeAt.id} ${followUp.n}`,
    label: teller.labelOf('meeting', madeAt.id),
    aside: formatVerdict(teller, plan.fulfilments?.codes),
    marks: listMarks(teller, plan),
  };
}

function listMarks(
  teller: Teller,
  { madeAt, followUp, realization, fulfilments }: Plan,
): readonly TimeMark[] {
  const { plans } = teller.words;
  const [window, made, came] = [followUp, madeAt, realization].map((each) => stretchOf(each?.date));
  const say = (word: string, date: Parameters<Teller['formatDate']>[0]) => {
    return `${word} · ${teller.formatDate(date)}`;
  };
  const marks: TimeMark[] = [];
  if (window !== undefined) {
    marks.push({ key: 'window', stretch: window, look: 'window', title: say(plans.window, followUp.date) });
  }
  if (fulfilments?.daysLate !== undefined && window?.last !== undefined && came?.first !== undefined) {
    const stretch = { first: window.last, last: came.first, certainty: 'within' } as const;
    marks.push({ key: 'gap', stretch, look: 'gap', title: plans.daysLate(fulfilments.daysLate) });
  }
  if (made !== undefined) {
    const href = `${teller.hrefOf('meeting', madeAt.id)}#follow-up-${followUp.n}`;
    marks.push({ key: 'made', stretch: made, look: 'made', title: say(plans.made, madeAt.date), href });
  }
  if (realization !== undefined && came !== undefined) {
    const look = realization.status === 'held' ? 'held' : 'hollow';
    const href = teller.hrefOf('meeting', realization.id);
    marks.push({ key: 'came', stretch: came, look, title: say(plans.came, realization.date), href });
  }
  return marks;
}

function listCells(teller: Teller, { madeAt, followUp, realization, fulfilments }: Plan) {
  const { plans } = teller.words;
  const late = fulfilments?.daysLate;
  const verdict = formatVerdict(teller, fulfilments?.codes);
  return [
    <LabelLink
      key="made"
      label={teller.labelOf('meeting', madeAt.id)}
      href={`${teller.hrefOf('meeting', madeAt.id)}#follow-up-${followUp.n}`}
    />,
    followUp.date === undefined ? plans.noTime : teller.formatDate(followUp.date),
    realization === undefined ? (
      plans.none
    ) : (
      <a key="came" href={teller.hrefOf('meeting', realization.id)}>
        {teller.formatDate(realization.date)}
      </a>
    ),
    late === undefined ? verdict : `${verdict}; ${plans.daysLate(late)}`,
  ];
}

function formatVerdict(teller: Teller, codes: readonly Iri[] = []): string {
  return codes.length === 0 ? teller.words.plans.unsure : codes.map(teller.nameOf).join(', ');
}

function listSigns({ words }: Teller): readonly Legend[] {
  return [
    { sample: 'made', shape: 'tick', text: words.plans.made },
    { sample: 'window', shape: 'bar', text: words.plans.window },
    { sample: 'gap', shape: 'line', text: words.plans.gap },
    { sample: 'held', shape: 'dot', text: words.plans.came },
    { sample: 'held within', shape: 'bar', text: words.within },
    { sample: 'held doubtful', shape: 'question', text: words.doubtful },
    { sample: 'hollow', shape: 'dot', text: words.hollow },
  ];
}
