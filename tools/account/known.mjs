/**
 * Differences that are meant: in which fields, of which things, and why. The first that fits counts. A condition keeps
 * a reason from covering more than it says.
 */
const KNOWN = [
  {
    field: /^meeting: mode$/,
    when: (noted) => noted === 'in-person' || noted === 'unknown',
    reason: 'in person was concluded from the city, and unknown is left out',
  },
  {
    field: /^meeting: host party$/,
    reason:
      'the host was concluded from the city; held is only whom a source calls host, often a body or a person',
  },
  {
    field: /^meeting: name$/,
    where: /\(composed\)|^nl-uk-cyber-dialogue-2022 en$/,
    reason: 'an editor made the name, and a remark or the description says so',
  },
  {
    field: /^meeting: name$/,
    where: /^eu-kr-cyber-dialogue-2025 en-EU$/,
    reason: 'the name on the other side stands in the description',
  },
  {
    field: /^meeting: topics$/,
    where: /^(?:de-us-cyber-bilateral-2014|eu-uk-cyber-dialogue-2024|jp-us-cyber-dialogue-2025)$/,
    reason: 'topics of a side event are its own, not those of the meeting',
  },
  {
    field: /^meeting: date of statement$/,
    where: /^in-us-cyber-dialogue-2015$/,
    reason: 'the day of the statement stands in the description; its address is not known',
  },
  {
    field: /^meeting: number of persons$/,
    when: (noted, held) => noted.startsWith(`${held} `),
    reason: 'a number in the notes with words around it',
  },
  {
    field: /^body: present$/,
    where: / (?:ASEAN asean|NATO nato|US us-gov)$/,
    reason: 'the body is the party itself',
  },
  {
    field: /^body: side$/,
    where: /^(?:jp-us-cyber-dialogue-2015|kr-us-cyber-policy-consultation-2013) /,
    reason: 'nobody is a member of a delegation that is only announced',
  },
  {
    field: /^body: side$/,
    where:
      /^(?:asean-jp-cybersecurity-policy-meeting-2016 JP|kr-us-cyber-policy-consultation-20(?:22|24) US us-state)/,
    reason: 'that the body was there is only inferred',
  },
  {
    field: /^head: role$/,
    when: (noted, held) => noted === 'co-lead' && held === 'co-head',
    reason: 'another word for the same role',
  },
  {
    field: /^person: role$/,
    when: (noted, held) => held === 'speaker' && /remarks|speaker|welcomed/.test(noted),
    reason: 'words of the notes that mean the role of a speaker',
  },
  {
    field: /^person: role$/,
    when: (noted, held) => held === 'guest' && /^(?:met|commented|announced)/.test(noted),
    reason: 'who met the delegations or spoke of the meeting is a guest, whose presence is unconfirmed',
  },
  {
    field: /^head: as printed$/,
    where: /^eu-uk-cyber-dialogue-2025 EU maciej-stadejek$/,
    reason: 'the misprint is one of the accounts of a conflict',
  },
  {
    field: /^head: as printed$/,
    where: /^jp-us-cyber-dialogue-2013 /,
    reason: 'a phrase of more than eight words is not quoted',
  },
  {
    field: /^head: of which bodies$/,
    where: /\(not printed\)$|^(?:jp-kr-us-dprk-cyber-wg-2023 JP|quad-senior-cyber-group-2023-01 JP) /,
    reason: 'no source names the body',
  },
  {
    field: /^head: of which bodies$/,
    where: /^eu-uk-cyber-dialogue-2024 EU christiane-kirketerp-de-viron$/,
    reason: 'the source names the Commission, not the Directorate-General',
  },
  {
    field: /^step: date$/,
    where: /^jp-in-cyber-dialogue-2012$/,
    reason: 'the notes have a month and, for the same step, a day; the day is held',
  },
  {
    field: /^follow-up: text$/,
    when: (noted, held) => /dialogue|round|contact|consultation/i.test(noted) && held !== undefined,
    reason: 'a catchword of the notes became a sentence',
  },
  {
    field: /^conflict: number$/,
    where: /^(?:de-us-cyber-bilateral-2013|jp-us-cyber-dialogue-2014)$/,
    reason: 'one of two is about something that a conflict cannot hold, and stands in the description',
  },
  {
    field: /^conflict: number$/,
    where: /^jp-kr-us-dprk-cyber-wg-2023$/,
    reason: 'the name and the post of one person are two conflicts',
  },
  {
    field: /^source: date$/,
    where: /#maruyama$/,
    reason: 'the date is that of the text which the document copies, and the description says so',
  },
  {
    field: /^source: standing$/,
    where: /^jp-us-cyber-dialogue-2013#mofa-ja-copy$/,
    reason: 'a copy of an official translation',
  },
  {
    field: /^source: kind$/,
    when: (noted) => /copy/.test(noted),
    reason: 'being a copy is the standing; the kind says of what',
  },
  {
    field: /^source: kind$/,
    when: (_noted, held) =>
      held === 'translation' || held === 'joint-statement' || held === 'co-chairs-statement',
    reason: 'a nearer word: a translation, or a statement issued together',
  },
  {
    field: /^source: kind$/,
    where: /^(?:eu-kr-cyber-dialogue-2020#rok-mofa-2025|jp-us-cyber-dialogue-2018#state-2019)$/,
    reason: 'one document, of which the notes speak at two meetings',
  },
  {
    field: /^source: publisher$/,
    when: (noted, held) => held === undefined && /blog|mirror/.test(noted),
    reason: 'who publishes it is not known',
  },
  {
    field: /^source: publisher$/,
    when: (noted, held) => noted.replaceAll(/"/g, '').startsWith(held.replaceAll(/[“”]/g, '')),
    reason: 'what follows the name stands in the description or under another language',
  },
  {
    field: /^source: publisher$/,
    where: /^jp-eu-cyber-dialogue-2024#dgconnect$/,
    reason: 'the publisher of a copy is who copied it',
  },
  {
    field: /^organization: name$/,
    when: (noted, held) => noted.startsWith(held),
    reason: 'what explains a name is no part of it',
  },
  {
    field: /^organization: kind$/,
    reason: 'the codes have fewer and other words than the notes',
    when: (_, held) => held !== 'ministry' && held !== 'agency',
  },
  {
    field: /^organization: country$/,
    when: (_, held) => !held.endsWith('-gov'),
    reason: 'the body is no part of the government; its country is held as such',
  },
  {
    field: /^organization: other names$/,
    where: /^(?:jp-cas-srcm|fr-cyber-cluster-rennes) ja$/,
    reason: 'brackets of full width, or without what stands in them',
  },
  {
    field: /^organization: parent$/,
    where: /^jp-ipa$/,
    reason: 'affiliated to the ministry, not part of it',
  },
  { field: /^organization: members$/, where: /^asean$/, reason: 'only members that have a record' },
  {
    field: /^organization: name$/,
    where: /^us-usaid$/,
    reason: 'nothing refers to it: only the text of an outcome names it',
  },
  {
    field: /^person: (?:name|other names)$/,
    where: /^(?:john-podesta)(?: |$)/,
    reason: 'nothing refers to the person: only the text of a side event does',
  },
  {
    field: /^person: (?:name|other names)$/,
    where: /^(?:monika-korolioviene|i-chunmyon)(?: |$)/,
    reason: 'the Latin spelling is an editor’s, and the description says so',
  },
  {
    field: /^topic: name$/,
    when: (noted, held) =>
      held.split(' ').length < noted.split(' ').length || held.startsWith('international'),
    reason: 'a shorter name, with that of the notes among the others',
  },
  { field: /^country: name$/, where: /^US$/, reason: 'the name of the authority table' },
  {
    field: /^series: other names$/,
    where: /^ua-us-cyber-dialogue en-2020$/,
    reason: 'a word of the language, not a name',
  },
  { field: /^series: note$/, reason: 'a note to editors, which the description words anew' },
];

/** Things whose id is another one now. */
export const RENAMED = { 'monika-koroloviene': 'monika-korolioviene' };

/** Why a difference is meant; undefined where nobody has said so. */
export function explainDifference(field, where, noted, held) {
  const known = KNOWN.find((entry) => {
    return (
      entry.field.test(field) && (entry.where?.test(where) ?? true) && (entry.when?.(noted, held) ?? true)
    );
  });
  return known?.reason;
}
