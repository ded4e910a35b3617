import { drawRecord } from './draw-record.ts';

/** Prints meetings as NDJSON, as many as the first argument says; few of them are drawn, all have their own id. */
const count = Number(process.argv[2] ?? 1_000);
const drawn = Array.from({ length: Math.min(count, 200) }, (_, seed) => drawRecord('meeting', seed));

for (let i = 0; i < count; i += 1) {
  const line = `${JSON.stringify({ type: 'meeting', ...drawn[i % drawn.length], id: `drawn-meeting-${i}` })}\n`;
  if (!process.stdout.write(line)) await new Promise((resolve) => process.stdout.once('drain', resolve));
}
