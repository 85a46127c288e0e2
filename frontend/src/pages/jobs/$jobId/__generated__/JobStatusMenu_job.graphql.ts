/**
 * @generated SignedSource<<478ab7ee041d6a8da79d574a77dba20b>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
export type JobStatus = "CANCELLED" | "DRAFT" | "FILLED" | "ON_HOLD" | "OPEN";
import type { FragmentRefs } from "relay-runtime";
export type JobStatusMenu_job$data = {
  readonly id: string;
  readonly status: JobStatus;
  readonly statusMoves: ReadonlyArray<{
    readonly needsReason: boolean;
    readonly permission: {
      readonly allowed: boolean;
      readonly reason: string | null | undefined;
    };
    readonly to: JobStatus;
  }>;
  readonly statusReason: string;
  readonly title: string;
  readonly version: number;
  readonly " $fragmentType": "JobStatusMenu_job";
};
export type JobStatusMenu_job$key = {
  readonly " $data"?: JobStatusMenu_job$data;
  readonly " $fragmentSpreads": FragmentRefs<"JobStatusMenu_job">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "JobStatusMenu_job",
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "id",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "version",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "title",
      "storageKey": null
    },
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
      "name": "statusReason",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "JobStatusMove",
      "kind": "LinkedField",
      "name": "statusMoves",
      "plural": true,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "to",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "needsReason",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "concreteType": "Permission",
          "kind": "LinkedField",
          "name": "permission",
          "plural": false,
          "selections": [
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "allowed",
              "storageKey": null
            },
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "reason",
              "storageKey": null
            }
          ],
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Job",
  "abstractKey": null
};

(node as any).hash = "b744c0f0ea623796cf44136f181a41fd";

export default node;
