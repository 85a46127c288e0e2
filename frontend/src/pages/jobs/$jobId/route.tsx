import { createFileRoute } from "@tanstack/react-router";
import { JobPage } from "./JobPage";
import { jobSearch } from "./search";

export const Route = createFileRoute("/jobs/$jobId")({
  validateSearch: jobSearch,
  component: JobRoute,
});

function JobRoute() {
  const { jobId } = Route.useParams();
  const search = Route.useSearch();
  return <JobPage key={jobId} jobId={jobId} search={search} />;
}
