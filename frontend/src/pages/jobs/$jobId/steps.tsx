import { createFileRoute } from "@tanstack/react-router";
import { Steps } from "./steps/Steps";

export const Route = createFileRoute("/jobs/$jobId/steps")({ component: Steps });
