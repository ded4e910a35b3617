import { renderToString } from 'preact-render-to-string';

/**
 * Renders the page that stands in for all others while the records have problems.
 *
 * @param text what the terminal shows, without colours
 */
export function renderObstacle(text: string): string {
  const page = (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Something has to be mended</title>
      </head>
      <body>
        <h1>Something has to be mended</h1>
        <p>The page comes back by itself when it is.</p>
        <pre>{text}</pre>
      </body>
    </html>
  );
  return `<!DOCTYPE html>\n${renderToString(page)}\n`;
}
