// Runs all audits of the GraphQL-over-HTTP specification against the server at
// the given URL and fails unless every one of them, the optional too, is ok.
import { serverAudits } from 'graphql-http';

let ok = 0;
let total = 0;
for (const audit of serverAudits({ url: process.argv[2], fetchFn: fetch })) {
  total++;
  const result = await audit.fn();
  if (result.status === 'ok') ok++;
  else console.log(`${result.status}: ${audit.id} ${audit.name}: ${result.reason}`);
}
console.log(`${ok} of ${total} audits ok`);
process.exit(ok === total && total >= 60 ? 0 : 1);
