/** Renders the page, and serves the files of the client. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
// A server imports what the app imports, also what it does not call.
import '@tactful/page';
import '@tactful/widget';
import { renderToString } from 'react-dom/server';
import { App } from './app.tsx';

const { PORT, HOST } = process.env;

const page = () => `<!doctype html>
<html lang="de">
  <head>
    <meta charset="utf-8">
    <title>Shop</title>
    <link rel="icon" href="data:,">
    <script type="module" src="/client.js"></script>
  </head>
  <body><div id="app">${renderToString(<App />)}</div></body>
</html>`;

createServer(({ url = '/' }, response) => {
  if (url === '/') return response.setHeader('content-type', 'text/html').end(page());
  try {
    const file = readFileSync(`dist/${url.replace(/[^\w.-]/g, '')}`);
    return response.setHeader('content-type', 'text/javascript').end(file);
  } catch {
    return response.writeHead(404).end();
  }
}).listen(Number(PORT), HOST);
