// The words that people read for the API's enum values.
import { t } from "./i18n";

export type JobStatus = "DRAFT" | "OPEN" | "ON_HOLD" | "FILLED" | "CANCELLED";
export type JobHealth = "ON_TRACK" | "SLOW" | "STUCK" | "IDLE";
export type JobRole =
  | "HIRING_MANAGER"
  | "LEAD_RECRUITER"
  | "CO_RECRUITER"
  | "COORDINATOR"
  | "INTERVIEWER"
  | "APPROVER"
  | "OBSERVER";
export type EmploymentType = "FULL_TIME" | "PART_TIME" | "CONTRACT" | "TEMPORARY" | "INTERNSHIP";
export type StepKind =
  | "PRE_SCREENING"
  | "RECRUITMENT_INTERVIEW"
  | "HR_INTERVIEW"
  | "PROFESSIONAL_INTERVIEW"
  | "TEST_TASK"
  | "MANAGERIAL_INTERVIEW"
  | "REFERENCE_CHECK"
  | "OFFER"
  | "HIRED"
  | "CUSTOM";
export type Party = "RECRUITER" | "MANAGER" | "EVALUATOR" | "APPROVER" | "SCHEDULER" | "CANDIDATE" | "NOBODY";
export type ApplicationStatus = "ACTIVE" | "REJECTED" | "WITHDRAWN" | "HIRED";

export const jobStatuses: readonly JobStatus[] = ["DRAFT", "OPEN", "ON_HOLD", "FILLED", "CANCELLED"];
export const jobRoles: readonly JobRole[] = [
  "HIRING_MANAGER",
  "LEAD_RECRUITER",
  "CO_RECRUITER",
  "COORDINATOR",
  "INTERVIEWER",
  "APPROVER",
  "OBSERVER",
];
export const employmentTypes: readonly EmploymentType[] = [
  "FULL_TIME",
  "PART_TIME",
  "CONTRACT",
  "TEMPORARY",
  "INTERNSHIP",
];
export const stepKinds: readonly StepKind[] = [
  "PRE_SCREENING",
  "RECRUITMENT_INTERVIEW",
  "HR_INTERVIEW",
  "PROFESSIONAL_INTERVIEW",
  "TEST_TASK",
  "MANAGERIAL_INTERVIEW",
  "REFERENCE_CHECK",
  "OFFER",
  "CUSTOM",
  "HIRED",
];
/** Who can have the next move while it goes on. */
export const parties: readonly Party[] = ["RECRUITER", "MANAGER", "EVALUATOR", "APPROVER", "SCHEDULER", "CANDIDATE"];
export const applicationStatuses: readonly ApplicationStatus[] = ["ACTIVE", "REJECTED", "WITHDRAWN", "HIRED"];

export function jobStatusWord(status: JobStatus): string {
  switch (status) {
    case "DRAFT":
      return t("Draft");
    case "OPEN":
      return t("Open");
    case "ON_HOLD":
      return t("On hold");
    case "FILLED":
      return t("Filled");
    case "CANCELLED":
      return t("Cancelled");
  }
}

export function jobHealthWord(health: JobHealth): string {
  switch (health) {
    case "ON_TRACK":
      return t("On track");
    case "SLOW":
      return t("Slow");
    case "STUCK":
      return t("Stuck");
    case "IDLE":
      return t("Idle");
  }
}

export function jobRoleWord(role: JobRole): string {
  switch (role) {
    case "HIRING_MANAGER":
      return t("Hiring manager");
    case "LEAD_RECRUITER":
      return t("Lead recruiter");
    case "CO_RECRUITER":
      return t("Co-recruiter");
    case "COORDINATOR":
      return t("Coordinator");
    case "INTERVIEWER":
      return t("Interviewer");
    case "APPROVER":
      return t("Approver");
    case "OBSERVER":
      return t("Observer");
  }
}

/** What the role does on a job, in a line. */
export function jobRoleMeaning(role: JobRole): string {
  switch (role) {
    case "HIRING_MANAGER":
      return t("Owns the role and decides");
    case "LEAD_RECRUITER":
      return t("Runs the search");
    case "CO_RECRUITER":
      return t("Helps to run the search");
    case "COORDINATOR":
      return t("Schedules and organizes");
    case "INTERVIEWER":
      return t("Sees the candidates of the evaluation steps");
    case "APPROVER":
      return t("Approves the request; sees no candidates");
    case "OBSERVER":
      return t("Sees the candidates who were presented");
  }
}

export function employmentTypeWord(type: EmploymentType): string {
  switch (type) {
    case "FULL_TIME":
      return t("Full time");
    case "PART_TIME":
      return t("Part time");
    case "CONTRACT":
      return t("Contract");
    case "TEMPORARY":
      return t("Temporary");
    case "INTERNSHIP":
      return t("Internship");
  }
}

export function stepKindWord(kind: StepKind): string {
  switch (kind) {
    case "PRE_SCREENING":
      return t("Pre-screening");
    case "RECRUITMENT_INTERVIEW":
      return t("Recruitment interview");
    case "HR_INTERVIEW":
      return t("HR interview");
    case "PROFESSIONAL_INTERVIEW":
      return t("Professional interview");
    case "TEST_TASK":
      return t("Test task");
    case "MANAGERIAL_INTERVIEW":
      return t("Managerial interview");
    case "REFERENCE_CHECK":
      return t("Reference check");
    case "OFFER":
      return t("Offer");
    case "HIRED":
      return t("Hired");
    case "CUSTOM":
      return t("Custom step");
  }
}

export function partyWord(party: Party): string {
  switch (party) {
    case "RECRUITER":
      return t("Recruiter");
    case "MANAGER":
      return t("Manager");
    case "EVALUATOR":
      return t("Interviewer");
    case "APPROVER":
      return t("Approver");
    case "SCHEDULER":
      return t("Scheduler");
    case "CANDIDATE":
      return t("Candidate");
    case "NOBODY":
      return t("Nobody");
  }
}

export function applicationStatusWord(status: ApplicationStatus): string {
  switch (status) {
    case "ACTIVE":
      return t("Active");
    case "REJECTED":
      return t("Rejected");
    case "WITHDRAWN":
      return t("Withdrawn");
    case "HIRED":
      return t("Hired");
  }
}
