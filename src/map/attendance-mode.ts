import type { Term } from '../terms/namespace.ts';
import { schema } from '../terms/vocabularies.ts';

const TERMS = {
  offline: schema.OfflineEventAttendanceMode,
  online: schema.OnlineEventAttendanceMode,
  mixed: schema.MixedEventAttendanceMode,
} as const;

/** schema.org’s word for how a meeting was attended. */
export function attendanceModeTerm(mode: keyof typeof TERMS): Term {
  return TERMS[mode];
}
