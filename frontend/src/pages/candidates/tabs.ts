// The tabs of a candidate's page. Apart from the view, because the route reads
// them at once while the view is loaded when it is shown.

export const candidateTabs = ["profile", "cv", "notes", "timeline"] as const;
export type CandidateTab = (typeof candidateTabs)[number];
