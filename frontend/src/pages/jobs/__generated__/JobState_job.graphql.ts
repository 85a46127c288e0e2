/**
 * @generated SignedSource<<36803ace2ec4cb07e4eb6e9425556385>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
export type JobHealth = "IDLE" | "ON_TRACK" | "SLOW" | "STUCK";
export type JobStatus = "CANCELLED" | "DRAFT" | "FILLED" | "ON_HOLD" | "OPEN";
import type { FragmentRefs } from "relay-runtime";
export type JobState_job$data = {
  readonly health: JobHealth;
  readonly status: JobStatus;
  readonly " $fragmentType": "JobState_job";
};
export type JobState_job$key = {
  readonly " $data"?: JobState_job$data;
  readonly " $fragmentSpreads": FragmentRefs<"JobState_job">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "JobState_job",
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "status",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "health",
      "storageKey": null
    }
  ],
  "type": "Job",
  "abstractKey": null
};

(node as any).hash = "4ae76f7774ef6acf21621eed12fd0ec1";

export default node;
