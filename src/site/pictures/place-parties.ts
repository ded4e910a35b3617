import {
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import { type Box, placeNumbers } from './place-numbers.ts';
import { measureText } from './text-width.ts';
import { weighFaults } from './weigh-faults.ts';

/** The narrowest width for which names do not collide, in pixels; any wider one only draws them apart. */
export const GRAPH_WIDTH = 320;

/** Size of the names, in pixels. */
export const NAME_SIZE = 12;

const GAP = 4;
const TICKS = 300;

/** How many ways the picture is turned to find the clearest. */
const TURNS = 16;

/** How many heights are tried until each number has its place, and until no name is on another. */
const [GROWTHS, MAX_GROWTHS] = [4, 12];

/** What is to be placed. */
export interface Party {
  readonly id: string;
  readonly name: string;
  readonly meetings: number;
}

/** A line between two parties. */
export interface Tie {
  readonly a: string;
  readonly b: string;
  readonly meetings: number;
}

/** A party in its place; its name stands below the circle. */
export interface PlacedParty extends Party {
  /** Centre of the circle; `x` counts in a width of {@link GRAPH_WIDTH}. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** A line in its place, with where its number stands; none, where there is no room for it. */
export interface PlacedTie extends Tie {
  readonly from: PlacedParty;
  readonly to: PlacedParty;
  readonly number: { readonly x: number; readonly y: number } | undefined;
}

/** A picture of who meets whom, in a width of {@link GRAPH_WIDTH}. */
export interface Graph {
  readonly height: number;
  readonly parties: readonly PlacedParty[];
  readonly ties: readonly PlacedTie[];
}

interface Node extends SimulationNodeDatum, Party {
  radius: number;
  /** Of circle and name together. */
  width: number;
  height: number;
  x: number;
  y: number;
}

/**
 * Places parties so that those who meet are near each other and no name stands on another.
 *
 * The forces start from the same places each time and draw no lots, so that the same parties and ties in the same
 * order have the same picture. Of what they find, turned this way and that, the clearest is taken. Where names do not
 * find room, the picture grows downward until they do.
 */
export function placeParties(parties: readonly Party[], ties: readonly Tie[]): Graph {
  const nodes = simulate(parties, ties);
  const lowest = 120 + nodes.length * 22;
  let best: Drawn | undefined;
  for (let n = 0; n < (best?.isClear === true ? GROWTHS : MAX_GROWTHS) && !isGood(best); n += 1) {
    const height = Math.ceil(lowest * 1.15 ** n);
    for (const turned of listTurns(nodes)) {
      const graph = draw(turned, ties, height);
      if (best === undefined || isBetter(graph, best)) best = graph;
    }
  }
  return best ?? { height: lowest, parties: [], ties: [] };
}

/** Nothing is missing: it need not grow. */
function isGood(graph: Drawn | undefined): boolean {
  const isNumbered = (ties: Graph['ties']) => {
    return ties.every(({ number, meetings }) => number !== undefined || meetings === 1);
  };
  return graph?.isClear === true && isNumbered(graph.ties);
}

function isBetter(a: Drawn, b: Drawn): boolean {
  return a.isClear === b.isClear ? a.faults < b.faults : a.isClear;
}

interface Drawn extends Graph {
  /** No name is on another. */
  readonly isClear: boolean;
  /** What makes it hard to read, by weight. */
  readonly faults: number;
}

function draw(nodes: readonly Node[], ties: readonly Tie[], height: number): Drawn {
  fillBox(nodes, height);
  const isClear = separate(nodes, height);
  const placed = new Map(nodes.map((node) => [node.id, toParty(node)]));
  const lines = ties.flatMap((tie) => {
    const [from, to] = [placed.get(tie.a), placed.get(tie.b)];
    return from === undefined || to === undefined ? [] : [{ ...tie, from, to }];
  });
  const numbers = placeNumbers(lines, nodes.map(boxOf));
  const graph = {
    height,
    parties: [...placed.values()],
    ties: lines.map((line, i) => ({ ...line, number: numbers[i] })),
  };
  return { ...graph, isClear, faults: weighFaults(graph) };
}

/** Copies of the nodes, each turned a little further; of very many nodes only one, since each costs time. */
function listTurns(nodes: readonly Node[]): readonly (readonly Node[])[] {
  const turns = nodes.length <= 40 ? TURNS : 1;
  return Array.from({ length: turns }, (_, i) => {
    const angle = (i / turns) * Math.PI * 2;
    const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
    return nodes.map((node) => ({
      ...node,
      x: node.x * cosine - node.y * sine,
      y: node.x * sine + node.y * cosine,
    }));
  });
}

function simulate(parties: readonly Party[], ties: readonly Tie[]): Node[] {
  const nodes = parties.map((party): Node => {
    const radius = Math.round((4 + 1.6 * Math.sqrt(party.meetings)) * 10) / 10;
    const width = Math.max(measureText(party.name, NAME_SIZE), radius * 2) + GAP;
    return { ...party, radius, width, height: radius * 2 + NAME_SIZE + GAP + 2 } as Node;
  });
  const links = ties.map(({ a, b, meetings }) => ({ source: a, target: b, meetings }));
  const link = forceLink<Node, (typeof links)[number]>(links)
    .id(({ id }) => id)
    .distance(90)
    .strength(({ meetings }) => Math.min(1, 0.15 + meetings / 20));
  forceSimulation(nodes)
    .force('link', link)
    .force('charge', forceManyBody().strength(-260))
    .force('x', forceX(0).strength(0.08))
    .force('y', forceY(0).strength(0.05))
    .stop()
    .tick(TICKS);
  return nodes;
}

/** Stretches the picture over its box. */
function fillBox(nodes: readonly Node[], height: number): void {
  const [left, right] = [Math.min(...nodes.map(({ x }) => x)), Math.max(...nodes.map(({ x }) => x))];
  const [top, bottom] = [Math.min(...nodes.map(({ y }) => y)), Math.max(...nodes.map(({ y }) => y))];
  for (const node of nodes) {
    node.x = right === left ? GRAPH_WIDTH / 2 : ((node.x - left) / (right - left)) * GRAPH_WIDTH;
    node.y = bottom === top ? height / 2 : ((node.y - top) / (bottom - top)) * height;
    keepInside(node, height);
  }
}

function keepInside(node: Node, height: number): void {
  const half = Math.min(node.width, GRAPH_WIDTH) / 2;
  node.x = Math.min(Math.max(node.x, half), GRAPH_WIDTH - half);
  node.y = Math.min(Math.max(node.y, node.radius + 1), height - node.height + node.radius);
}

/**
 * Pushes apart what collides, each pair along the side where less is missing.
 *
 * @returns whether nothing collides any more
 */
function separate(nodes: readonly Node[], height: number): boolean {
  for (let round = 0; round < 200; round += 1) {
    let isDone = true;
    for (const [i, a] of nodes.entries()) {
      for (let k = i + 1; k < nodes.length; k += 1) {
        const b = nodes[k] as Node;
        if (!push(a, b)) continue;
        isDone = false;
        keepInside(a, height);
        keepInside(b, height);
      }
    }
    if (isDone) return true;
  }
  return false;
}

/** @returns whether there was anything to push */
function push(a: Node, b: Node): boolean {
  const [offX, offY] = [a.x - b.x, middleOf(a) - middleOf(b)];
  const missingX = (a.width + b.width) / 2 - Math.abs(offX);
  const missingY = (a.height + b.height) / 2 - Math.abs(offY);
  if (missingX <= 0 || missingY <= 0) return false;
  if (missingX < missingY) {
    const step = (offX <= 0 ? -1 : 1) * (missingX / 2 + 0.1);
    a.x += step;
    b.x -= step;
  } else {
    const step = (offY <= 0 ? -1 : 1) * (missingY / 2 + 0.1);
    a.y += step;
    b.y -= step;
  }
  return true;
}

function middleOf({ y, radius, height }: Node): number {
  return y - radius + height / 2;
}

function boxOf({ x, y, radius, width, height }: Node): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - radius, bottom: y - radius + height };
}

function toParty({ id, name, meetings, x, y, radius }: Node): PlacedParty {
  return { id, name, meetings, x: round(x), y: round(y), radius };
}

function round(n: number): number {
  return Math.round(n * 10) / 10;
}
