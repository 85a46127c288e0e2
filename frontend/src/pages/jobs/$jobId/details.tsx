import { createFileRoute } from "@tanstack/react-router";
import { Details } from "./details/Details";

export const Route = createFileRoute("/jobs/$jobId/details")({ component: Details });
