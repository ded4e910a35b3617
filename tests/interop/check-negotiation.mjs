import { ACCEPT_CASES, judge } from './accept-cases.mjs';
import { ask } from './ask.mjs';
import { DOCUMENT } from './host-site.mjs';

/**
 * @typedef {object} Place where the site is served
 * @property {number} port
 * @property {string} basePath with a slash at both ends
 * @property {string} dist what is served there
 * @property {string} base what the addresses of the publication start with
 *
 * @typedef {{ faults: string[], cannot: string[], count: number }} Outcome `cannot`: known limits that were met
 */

/**
 * Sends every Accept, and compares with what RFC 9110 wants.
 *
 * @param {Place} place
 * @param {import('../../src/host/table.ts')} table
 * @param {readonly string[]} limits what this server cannot, of `needs`
 * @returns {Promise<Outcome>}
 */
export async function checkNegotiation(place, table, limits) {
  const outcome = { faults: [], cannot: [], count: 0 };
  for (const [folder, variants] of listFolders(table)) {
    for (const acceptCase of ACCEPT_CASES) {
      outcome.count += 1;
      const fault = await checkAccept(place, folder, variants, acceptCase, limits);
      if (fault === undefined) continue;
      const isKnown = fault.isAcceptable && limits.includes(acceptCase.needs);
      outcome[isKnown ? 'cannot' : 'faults'].push(`${folder}, ${acceptCase.name}: ${fault.text}`);
    }
  }
  return outcome;
}

function listFolders({ VARIANTS, FOLDER_CLASSES }) {
  const of = (name) => {
    const { extensions } = FOLDER_CLASSES.find((known) => known.name === name);
    return VARIANTS.filter(({ extension }) => extensions.includes(extension));
  };
  return [
    [DOCUMENT, of('document')],
    ['feed/', of('feed')],
    ['ns/', of('vocabulary')],
  ];
}

async function checkAccept({ port, basePath }, folder, variants, { accept }, limits) {
  const fields = accept === undefined ? {} : { Accept: accept };
  const answer = await ask(port, basePath + folder, { fields });
  const { best, preferred } = judge(accept, variants);
  const found = variants.find(
    ({ mediaType }) => answer.fields['content-type']?.split(';')[0] === mediaType,
  )?.extension;
  if (preferred === undefined) {
    return answer.status === 406
      ? undefined
      : { text: `${answer.status} in place of 406`, isAcceptable: false };
  }
  const isPreferred = answer.status === 200 && found === preferred;
  if (isPreferred)
    return answer.fields.vary?.toLowerCase().split(/,\s*/).includes('accept') ? undefined : noVary(answer);
  return {
    text: `${answer.status} ${found} in place of ${preferred}`,
    isAcceptable: answer.status === 200 && (best.includes(found) || limits.includes('hundredths')),
  };
}

function noVary({ fields }) {
  return { text: `Vary is ${fields.vary}`, isAcceptable: false };
}
