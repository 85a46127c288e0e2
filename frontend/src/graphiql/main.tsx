// The entry of /graphiql: asks the API as the person who is signed in. Requests
// carry the session's cookie and are JSON, which no other site can send.
import "graphiql/style.css";
import "./page.css";
import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { GraphiQL } from "graphiql";
import { createClient } from "graphql-ws";
import { createRoot } from "react-dom/client";

const example = `# Asks Tandem's API as you. Ctrl-Space completes, Ctrl-Enter runs; the
# documentation of every field is at the left.
query OpenJobs {
  viewer {
    user {
      name
    }
  }
  jobs(first: 5, filter: { statuses: [OPEN] }) {
    totalCount
    edges {
      node {
        title
        status
      }
    }
  }
}

# Runs until you stop it, and shows what happens as it happens.
subscription Activity {
  activity {
    cursor
  }
}
`;

const fetcher = createGraphiQLFetcher({
  url: "/graphql",
  wsClient: createClient({ url: `${location.origin.replace(/^http/, "ws")}/graphql`, lazy: true }),
});

const root = document.getElementById("root");
if (!root) throw new Error("graphiql.html has no #root");

createRoot(root).render(<GraphiQL fetcher={fetcher} defaultQuery={example} />);
