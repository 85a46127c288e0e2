/**
 * @generated SignedSource<<1d606a5df51845b654153892bb2d4116>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
export type EmploymentType = "CONTRACT" | "FULL_TIME" | "INTERNSHIP" | "PART_TIME" | "TEMPORARY";
export type JobHealth = "IDLE" | "ON_TRACK" | "SLOW" | "STUCK";
export type JobRole = "APPROVER" | "COORDINATOR" | "CO_RECRUITER" | "HIRING_MANAGER" | "INTERVIEWER" | "LEAD_RECRUITER" | "OBSERVER";
export type JobStatus = "CANCELLED" | "DRAFT" | "FILLED" | "ON_HOLD" | "OPEN";
import type { FragmentRefs } from "relay-runtime";
export type JobHeader_job$data = {
  readonly activeCount: number;
  readonly canAddCandidates: {
    readonly allowed: boolean;
    readonly reason: string | null | undefined;
  };
  readonly confidential: boolean;
  readonly department: {
    readonly id: string;
    readonly name: string;
  } | null | undefined;
  readonly employmentType: EmploymentType;
  readonly health: JobHealth;
  readonly hiredCount: number;
  readonly id: string;
  readonly locations: ReadonlyArray<{
    readonly id: string;
    readonly name: string;
  }>;
  readonly openings: number;
  readonly status: JobStatus;
  readonly team: ReadonlyArray<{
    readonly id: string;
    readonly role: JobRole;
    readonly user: {
      readonly id: string;
      readonly name: string;
    };
  }>;
  readonly title: string;
  readonly " $fragmentSpreads": FragmentRefs<"JobStatusMenu_job">;
  readonly " $fragmentType": "JobHeader_job";
};
export type JobHeader_job$key = {
  readonly " $data"?: JobHeader_job$data;
  readonly " $fragmentSpreads": FragmentRefs<"JobHeader_job">;
};

const node: ReaderFragment = (function(){
var v0 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v1 = [
  (v0/*:: as any*/),
  {
    "alias": null,
    "args": null,
    "kind": "ScalarField",
    "name": "name",
    "storageKey": null
  }
];
return {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "JobHeader_job",
  "selections": [
    (v0/*:: as any*/),
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
      "name": "health",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "openings",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "hiredCount",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "activeCount",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "confidential",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "employmentType",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Department",
      "kind": "LinkedField",
      "name": "department",
      "plural": false,
      "selections": (v1/*:: as any*/),
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Location",
      "kind": "LinkedField",
      "name": "locations",
      "plural": true,
      "selections": (v1/*:: as any*/),
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "JobMember",
      "kind": "LinkedField",
      "name": "team",
      "plural": true,
      "selections": [
        (v0/*:: as any*/),
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "role",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "concreteType": "User",
          "kind": "LinkedField",
          "name": "user",
          "plural": false,
          "selections": (v1/*:: as any*/),
          "storageKey": null
        }
      ],
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Permission",
      "kind": "LinkedField",
      "name": "canAddCandidates",
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
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "JobStatusMenu_job"
    }
  ],
  "type": "Job",
  "abstractKey": null
};
})();

(node as any).hash = "b39f9254f738df1059592c67cd7d88d0";

export default node;
