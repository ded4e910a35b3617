import type { FieldOf } from './field.ts';
import type { Kind, Records } from './kinds.ts';

type ReferenceTable = {
  readonly [K in Kind]: readonly (readonly [field: FieldOf<Records[K]>, kind: Kind])[];
};

/** Which fields of a record hold the id of another one, and of which kind that is. */
export const REFERENCES: ReferenceTable = {
  series: [
    ['parties/*', 'organization'],
    ['purposes/*/topics/*', 'topic'],
    ['passages/*/source', 'source'],
  ],
  meeting: [
    ['series', 'series'],
    ['previousMeeting', 'meeting'],
    ['location', 'place'],
    ['venue', 'place'],
    ['parties/*', 'organization'],
    ['steps/*/location', 'place'],
    ['steps/*/takenBy/persons/*', 'person'],
    ['steps/*/takenBy/organizations/*', 'organization'],
    ['delegations/*/party', 'organization'],
    ['delegations/*/participations/*/person', 'person'],
    ['delegations/*/participations/*/organization', 'organization'],
    ['delegations/*/participations/*/representing/*/organization', 'organization'],
    ['participations/*/person', 'person'],
    ['participations/*/organization', 'organization'],
    ['participations/*/representing/*/organization', 'organization'],
    ['purposes/*/topics/*', 'topic'],
    ['outcomes/*/topics/*', 'topic'],
    ['followUps/*/decidedBy/persons/*', 'person'],
    ['followUps/*/decidedBy/organizations/*', 'organization'],
    ['followUps/*/location', 'place'],
    ['followUps/*/topics/*', 'topic'],
    ['followUps/*/realizedBy', 'meeting'],
    ['sideEvents/*/location', 'place'],
    ['sideEvents/*/organizers/persons/*', 'person'],
    ['sideEvents/*/organizers/organizations/*', 'organization'],
    ['sideEvents/*/topics/*', 'topic'],
    ['conflicts/*/others/*/location', 'place'],
    ['conflicts/*/others/*/organization', 'organization'],
    ['otherSources/*', 'source'],
    ['passages/*/source', 'source'],
  ],
  organization: [
    ['country', 'place'],
    ['parents/*/organization', 'organization'],
    ['linkedTo/*/organization', 'organization'],
    ['replaces/*/organization', 'organization'],
    ['members/*/organization', 'organization'],
    ['passages/*/source', 'source'],
  ],
  person: [['passages/*/source', 'source']],
  place: [['containedInPlace', 'place']],
  topic: [
    ['broader', 'topic'],
    ['related/*', 'topic'],
  ],
  source: [
    ['publisher', 'organization'],
    ['copyOf', 'source'],
    ['translationOf', 'source'],
  ],
};
