import type { Kind } from '../../model/kinds.ts';
import type { View } from '../site-data.ts';
import { Why } from './why.tsx';

interface Props {
  readonly view: View;
  readonly kind: Kind;
}

/** Why a meeting is called so, and is what it is; its other facts say it one by one. */
export function TitleWhy({ view, kind }: Props) {
  if (kind !== 'meeting') return null;
  return <Why view={view} of={[['name'], ['description'], ['id']]} />;
}
