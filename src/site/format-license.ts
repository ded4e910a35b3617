/** The short name of a licence of Creative Commons, `CC BY 4.0`; of any other licence the address as it is. */
export function formatLicense(address: string): string {
  const [, kind, version] =
    /^https?:\/\/creativecommons\.org\/(?:licenses|publicdomain)\/([a-z-]+)\/(\d\.\d)\/$/.exec(address) ?? [];
  if (kind === undefined) return address;
  return kind === 'zero' ? `CC0 ${version}` : `CC ${kind.toUpperCase()} ${version}`;
}
