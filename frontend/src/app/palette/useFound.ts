// Jobs and people for the palette, asked for as one types. A question that was
// overtaken by the next one is dropped, so that answers keep their order.
import { useRouter } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { fetchQuery, graphql, useRelayEnvironment } from "react-relay";
import { useDebounced } from "@/lib/debounced";
import { t } from "@/lib/i18n";
import type { Command } from "@/lib/shortcuts";
import { jobStatusWord } from "@/lib/words";
import type { useFoundQuery, useFoundQuery$data } from "./__generated__/useFoundQuery.graphql";

/** A place to go to, with a second line that tells it from others of its name. */
export interface Found extends Command {
  detail: string;
}

export function useFound(typed: string): { found: readonly Found[]; waiting: boolean } {
  const environment = useRelayEnvironment();
  const router = useRouter();
  const text = useDebounced(typed.trim());
  const [answer, setAnswer] = useState<{ text: string; data: useFoundQuery$data | null }>({ text: "", data: null });

  useEffect(() => {
    if (text === "") {
      setAnswer({ text, data: null });
      return;
    }
    const asking = fetchQuery<useFoundQuery>(
      environment,
      graphql`
        query useFoundQuery($text: String!) {
          jobs(filter: { text: $text }, first: 5) {
            edges {
              node {
                id
                title
                status
                department {
                  id
                  name
                }
              }
            }
          }
          searchCandidates(text: $text, first: 8) {
            candidateId
            name
            headline
            location
          }
        }
      `,
      { text: text.slice(0, 200) },
    ).subscribe({
      next: (data) => setAnswer({ text, data }),
      // The commands still stand; the next key asks again.
      error: () => setAnswer({ text, data: null }),
    });
    return () => asking.unsubscribe();
  }, [environment, text]);

  const { data } = answer;
  const found: Found[] = [];
  for (const { node } of data?.jobs.edges ?? []) {
    found.push({
      id: `job:${node.id}`,
      title: node.title,
      group: t("Jobs"),
      detail: [node.department?.name, jobStatusWord(node.status)].filter(Boolean).join(" · "),
      run: () => void router.navigate({ to: "/jobs/$jobId", params: { jobId: node.id } }),
    });
  }
  for (const hit of data?.searchCandidates ?? []) {
    found.push({
      id: `candidate:${hit.candidateId}`,
      title: hit.name,
      group: t("People"),
      detail: [hit.headline, hit.location].filter(Boolean).join(" · "),
      run: () => void router.navigate({ to: "/candidates/$candidateId", params: { candidateId: hit.candidateId } }),
    });
  }
  return { found: typed.trim() === "" ? [] : found, waiting: typed.trim() !== answer.text };
}
