import { shortenText } from './text-width.ts';

/** What wide pages have room for beyond a narrow one, in pixels. */
const MORE = 320;

/** A text that is cut where it finds no room: earlier on narrow pages than on wide ones. */
export function CutText({ text, size, room, ...attributes }: CutTextProps) {
  const [cut, long] = [shortenText(text, size, room), shortenText(text, size, room + MORE)];
  if (cut === long) return <text {...attributes}>{text}</text>;
  return (
    <>
      <text {...attributes} class={`${attributes.class} cut`}>
        {cut}
      </text>
      <text {...attributes} class={`${attributes.class} long`}>
        {long}
      </text>
    </>
  );
}

interface CutTextProps {
  readonly text: string;
  /** Of its letters, in pixels. */
  readonly size: number;
  /** On a narrow page, in pixels. */
  readonly room: number;
  readonly class: string;
  readonly y: number;
  readonly lang?: string | undefined;
}
