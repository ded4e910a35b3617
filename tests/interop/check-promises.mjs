import { ask } from './ask.mjs';
import { PROMISES_OF_ADDRESSES } from './promises-of-addresses.mjs';
import { PROMISES_OF_FORMS } from './promises-of-forms.mjs';

/**
 * Checks all promises but the choice by Accept.
 *
 * @param {import('./check-negotiation.mjs').Place} place
 * @returns {Promise<import('./check-negotiation.mjs').Outcome>}
 */
export async function checkPromises(place) {
  const get = (path, options) => ask(place.port, place.basePath + path, options);
  const checks = [...PROMISES_OF_FORMS, ...PROMISES_OF_ADDRESSES];
  const outcome = { faults: [], cannot: [], count: checks.length };
  for (const [name, check] of checks) {
    const fault = await check(place, get).catch((error) => error.message);
    if (fault !== undefined) outcome.faults.push(`${name}: ${fault}`);
  }
  return outcome;
}
