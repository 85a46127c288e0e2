/**
 * @generated SignedSource<<e633ce2c072b86ed6421dcf2c90cc752>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ConcreteRequest } from 'relay-runtime';
export type Party = "APPROVER" | "CANDIDATE" | "EVALUATOR" | "MANAGER" | "NOBODY" | "RECRUITER" | "SCHEDULER";
export type StepKind = "CUSTOM" | "HIRED" | "HR_INTERVIEW" | "MANAGERIAL_INTERVIEW" | "OFFER" | "PRE_SCREENING" | "PROFESSIONAL_INTERVIEW" | "RECRUITMENT_INTERVIEW" | "REFERENCE_CHECK" | "TEST_TASK";
export type StepsQuery$variables = {
  jobId: string;
};
export type StepsQuery$data = {
  readonly job: {
    readonly canEdit: {
      readonly allowed: boolean;
      readonly reason: string | null | undefined;
    };
    readonly id: string;
    readonly pipeline: ReadonlyArray<{
      readonly count: number;
      readonly step: {
        readonly id: string;
      };
    }>;
    readonly steps: ReadonlyArray<{
      readonly id: string;
      readonly kind: StepKind;
      readonly name: string;
      readonly optional: boolean;
      readonly position: number;
      readonly responseHours: number;
      readonly waitingOn: Party;
    }>;
    readonly version: number;
  } | null | undefined;
  readonly viewer: {
    readonly organization: {
      readonly flowTemplates: ReadonlyArray<{
        readonly id: string;
        readonly name: string;
        readonly steps: ReadonlyArray<{
          readonly kind: StepKind;
          readonly name: string;
          readonly optional: boolean;
          readonly responseHours: number;
        }>;
      }>;
      readonly id: string;
    };
  };
};
export type StepsQuery = {
  response: StepsQuery$data;
  variables: StepsQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "jobId"
  }
],
v1 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v2 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "name",
  "storageKey": null
},
v3 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "kind",
  "storageKey": null
},
v4 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "optional",
  "storageKey": null
},
v5 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "responseHours",
  "storageKey": null
},
v6 = [
  {
    "alias": null,
    "args": null,
    "concreteType": "Viewer",
    "kind": "LinkedField",
    "name": "viewer",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "Organization",
        "kind": "LinkedField",
        "name": "organization",
        "plural": false,
        "selections": [
          (v1/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "concreteType": "FlowTemplate",
            "kind": "LinkedField",
            "name": "flowTemplates",
            "plural": true,
            "selections": [
              (v1/*:: as any*/),
              (v2/*:: as any*/),
              {
                "alias": null,
                "args": null,
                "concreteType": "FlowTemplateStep",
                "kind": "LinkedField",
                "name": "steps",
                "plural": true,
                "selections": [
                  (v2/*:: as any*/),
                  (v3/*:: as any*/),
                  (v4/*:: as any*/),
                  (v5/*:: as any*/)
                ],
                "storageKey": null
              }
            ],
            "storageKey": null
          }
        ],
        "storageKey": null
      }
    ],
    "storageKey": null
  },
  {
    "alias": null,
    "args": [
      {
        "kind": "Variable",
        "name": "id",
        "variableName": "jobId"
      }
    ],
    "concreteType": "Job",
    "kind": "LinkedField",
    "name": "job",
    "plural": false,
    "selections": [
      (v1/*:: as any*/),
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
        "concreteType": "Permission",
        "kind": "LinkedField",
        "name": "canEdit",
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
        "alias": null,
        "args": null,
        "concreteType": "Step",
        "kind": "LinkedField",
        "name": "steps",
        "plural": true,
        "selections": [
          (v1/*:: as any*/),
          (v2/*:: as any*/),
          (v3/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "position",
            "storageKey": null
          },
          (v4/*:: as any*/),
          (v5/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "waitingOn",
            "storageKey": null
          }
        ],
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "concreteType": "StepCount",
        "kind": "LinkedField",
        "name": "pipeline",
        "plural": true,
        "selections": [
          {
            "alias": null,
            "args": null,
            "concreteType": "Step",
            "kind": "LinkedField",
            "name": "step",
            "plural": false,
            "selections": [
              (v1/*:: as any*/)
            ],
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "count",
            "storageKey": null
          }
        ],
        "storageKey": null
      }
    ],
    "storageKey": null
  }
];
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "StepsQuery",
    "selections": (v6/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "StepsQuery",
    "selections": (v6/*:: as any*/)
  },
  "params": {
    "cacheID": "95e67533a704216ac4f8d100e9ebbb42",
    "id": null,
    "metadata": {},
    "name": "StepsQuery",
    "operationKind": "query",
    "text": "query StepsQuery(\n  $jobId: ID!\n) {\n  viewer {\n    organization {\n      id\n      flowTemplates {\n        id\n        name\n        steps {\n          name\n          kind\n          optional\n          responseHours\n        }\n      }\n    }\n  }\n  job(id: $jobId) {\n    id\n    version\n    canEdit {\n      allowed\n      reason\n    }\n    steps {\n      id\n      name\n      kind\n      position\n      optional\n      responseHours\n      waitingOn\n    }\n    pipeline {\n      step {\n        id\n      }\n      count\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "91637e9d0df1f7bb285c3f2e745e00da";

export default node;
