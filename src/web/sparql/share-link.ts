const START = '#query=';

/** The query that the address of the page holds; nothing where it holds none, or cannot be decoded. */
export function readSharedQuery(hash: string): string | undefined {
  if (!hash.startsWith(START)) return undefined;
  try {
    return decodeURIComponent(hash.slice(START.length));
  } catch {
    return undefined;
  }
}

/** The end of an address that opens the page with a query; nothing is run by opening it. */
export function formatSharedQuery(query: string): string {
  // These five would be taken for the end of the address by programs that find addresses in a text.
  const encoded = encodeURIComponent(query).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return START + encoded;
}
