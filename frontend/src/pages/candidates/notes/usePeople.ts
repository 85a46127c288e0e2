// Finds people of the organization while a name is typed. The answer to the
// latest question wins, in whatever order answers come.
import { useEffect, useState } from "react";
import { fetchQuery, graphql, useRelayEnvironment } from "react-relay";
import { useDebounced } from "@/lib/debounced";
import type { usePeopleQuery } from "./__generated__/usePeopleQuery.graphql";

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly title: string;
}

/** Null means that nobody is looked for. */
export function usePeople(typed: string | null): readonly Person[] {
  const environment = useRelayEnvironment();
  const text = useDebounced(typed);
  const [people, setPeople] = useState<readonly Person[]>([]);

  useEffect(() => {
    if (text === null) {
      setPeople([]);
      return;
    }
    const asking = fetchQuery<usePeopleQuery>(
      environment,
      graphql`
        query usePeopleQuery($text: String) {
          users(filter: { text: $text, statuses: [ACTIVE, INVITED] }, first: 8) {
            edges {
              node {
                id
                name
                email
                title
              }
            }
          }
        }
      `,
      { text: text.trim() || null },
      { fetchPolicy: "store-or-network" },
    ).subscribe({
      next: (answer) => setPeople(answer.users.edges.map((edge) => edge.node)),
      error: () => setPeople([]),
    });
    return () => asking.unsubscribe();
  }, [environment, text]);

  return typed === null ? [] : people;
}
