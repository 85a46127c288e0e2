import { createFileRoute } from "@tanstack/react-router";
import { ApplicationTable } from "./table/ApplicationTable";

export const Route = createFileRoute("/jobs/$jobId/table")({ component: ApplicationTable });
