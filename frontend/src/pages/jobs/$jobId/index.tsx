import { createFileRoute } from "@tanstack/react-router";
import { Board } from "./board/Board";

export const Route = createFileRoute("/jobs/$jobId/")({ component: Board });
