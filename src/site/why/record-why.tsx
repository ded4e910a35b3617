import type { Kind } from '../../model/kinds.ts';
import { useLanguage } from '../language.ts';
import type { View } from '../site-data.ts';
import { Why } from './why.tsx';
import { whyWords } from './words.ts';

interface Props {
  readonly view: View;
  readonly kind: Kind;
}

/** Why a meeting is called so, and is what it is; its other facts say it one by one. */
export function TitleWhy({ view, kind }: Props) {
  if (kind !== 'meeting') return null;
  return <Why view={view} of={[['name'], ['description'], ['id']]} />;
}

/**
 * Why all that is said of a small thing is said, at its end.
 *
 * Purposes of a series have their own; passages are what everything else rests on, and rest on nothing.
 */
export function RecordWhy({ view, kind }: Props) {
  if (kind === 'meeting') return null;
  return (
    <Why view={view} of={[[]]} except={[['purposes'], ['passages']]} label={whyWords(useLanguage()).record} />
  );
}
