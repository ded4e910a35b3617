import { request } from 'node:http';

const TIMEOUT_MS = 5000;

/**
 * @typedef {object} Answer
 * @property {number} status
 * @property {Record<string, string>} fields names in lower case; several of one name are joined by a comma
 * @property {Buffer} body
 */

/**
 * Asks as nothing but the given says: no field is added, and the path is sent as it is, which fetch() would not do.
 *
 * @param {number} port of loopback
 * @param {string} path
 * @param {{ method?: string, fields?: Record<string, string> }} [options]
 * @returns {Promise<Answer>}
 */
export function ask(port, path, { method = 'GET', fields = {} } = {}) {
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port, path, method, headers: fields, agent: false },
      (received) => {
        const parts = [];
        received.on('data', (part) => parts.push(part));
        received.once('error', reject);
        received.once('end', () =>
          resolve({ status: received.statusCode, fields: joinFields(received), body: Buffer.concat(parts) }),
        );
      },
    );
    sent.setTimeout(TIMEOUT_MS, () => sent.destroy(new Error(`No answer to ${method} ${path}`)));
    sent.once('error', reject);
    sent.end();
  });
}

function joinFields({ rawHeaders }) {
  const fields = {};
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index].toLowerCase();
    fields[name] = name in fields ? `${fields[name]}, ${rawHeaders[index + 1]}` : rawHeaders[index + 1];
  }
  return fields;
}
