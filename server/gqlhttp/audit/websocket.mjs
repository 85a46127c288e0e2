// Drives the WebSocket with the graphql-ws client: prints what it received and
// how the connection was closed. Arguments: URL, bearer token, query.
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

const [url, token, query] = process.argv.slice(2);
const client = createClient({
  url,
  webSocketImpl: WebSocket,
  retryAttempts: 0,
  connectionParams: { authorization: `Bearer ${token}` },
  on: { closed: (event) => console.log(`closed ${event.code}`) },
});
client.subscribe(
  { query },
  {
    next: (result) => console.log(`next ${JSON.stringify(result)}`),
    error: (error) => {
      console.log(`error ${Array.isArray(error) ? JSON.stringify(error) : error.code}`);
      client.dispose();
    },
    complete: () => {
      console.log('complete');
      client.dispose();
    },
  },
);
