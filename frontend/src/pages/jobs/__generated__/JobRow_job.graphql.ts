/**
 * @generated SignedSource<<28888f35a906a0398c639ce7cabbb319>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
export type EmploymentType = "CONTRACT" | "FULL_TIME" | "INTERNSHIP" | "PART_TIME" | "TEMPORARY";
export type JobRole = "APPROVER" | "COORDINATOR" | "CO_RECRUITER" | "HIRING_MANAGER" | "INTERVIEWER" | "LEAD_RECRUITER" | "OBSERVER";
import type { FragmentRefs } from "relay-runtime";
export type JobRow_job$data = {
  readonly confidential: boolean;
  readonly department: {
    readonly id: string;
    readonly name: string;
  } | null | undefined;
  readonly employmentType: EmploymentType;
  readonly hiredCount: number;
  readonly locations: ReadonlyArray<{
    readonly id: string;
    readonly name: string;
  }>;
  readonly openings: number;
  readonly team: ReadonlyArray<{
    readonly id: string;
    readonly role: JobRole;
    readonly user: {
      readonly id: string;
      readonly name: string;
    };
  }>;
  readonly title: string;
  readonly " $fragmentSpreads": FragmentRefs<"JobState_job" | "StepFunnel_job">;
  readonly " $fragmentType": "JobRow_job";
};
export type JobRow_job$key = {
  readonly " $data"?: JobRow_job$data;
  readonly " $fragmentSpreads": FragmentRefs<"JobRow_job">;
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
  "name": "JobRow_job",
  "selections": [
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
      "args": null,
      "kind": "FragmentSpread",
      "name": "JobState_job"
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "StepFunnel_job"
    }
  ],
  "type": "Job",
  "abstractKey": null
};
})();

(node as any).hash = "377360ff2c952736f466afa8dc1722b9";

export default node;
