import { createFileRoute } from "@tanstack/react-router";
import { Team } from "./team/Team";

export const Route = createFileRoute("/jobs/$jobId/team")({ component: Team });
