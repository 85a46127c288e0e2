// For which party a person acts on a job, so that a card that comes live lands
// where the server's own order would put it.
import type { JobRole, Party } from "@/lib/words";

export function viewerParties(role: JobRole | null | undefined): readonly Party[] {
  switch (role) {
    case "HIRING_MANAGER":
      return ["MANAGER"];
    case "LEAD_RECRUITER":
    case "CO_RECRUITER":
      return ["RECRUITER"];
    case "COORDINATOR":
      return ["SCHEDULER"];
    case "INTERVIEWER":
      return ["EVALUATOR"];
    case "APPROVER":
      return ["APPROVER"];
    case null:
    case undefined:
      // Who sees a job without being on its team sees all jobs, and acts as a recruiter.
      return ["RECRUITER"];
    default:
      return [];
  }
}
