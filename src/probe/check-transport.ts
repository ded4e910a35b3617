import type { Check } from '../verify/verification.ts';
import { type Address, isLoopback } from './address.ts';
import { field, type Reply } from './reply.ts';
import { type Fault, type Probe, toCheck } from './trial.ts';

/** Notes what a remote server does for privacy on the way; on one's own machine there is nothing to note. */
export function checkTransport(probe: Probe, home: Reply): Check[] {
  const { address } = probe.client;
  if (isLoopback(address)) return [];
  const located = judgeTransport(address, home).map((fault) => ({ path: '', fault }));
  const title = 'is as safe on the way as it can be';
  return [toCheck(probe, { name: 'transport', title, checked: 1, unit: 'address' }, located)];
}

function judgeTransport({ isSecure }: Address, home: Reply): Fault[] {
  if (!isSecure) {
    const message =
      'Cannot keep others from changing what is read on the way: the address should begin https://';
    const help =
      'Have a certificate, serve by HTTPS, and set base in publication.yaml accordingly before release 1.0.0';
    return [{ code: 'HTTP_INSECURE', severity: 'note', message, help }];
  }
  if (field(home, 'strict-transport-security') !== '') return [];
  const message = 'Cannot keep browsers from trying HTTP first: Strict-Transport-Security would do';
  const help = 'Send Strict-Transport-Security: max-age=31536000 once HTTPS has proved itself';
  return [{ code: 'HTTP_INSECURE', severity: 'note', message, help }];
}
