/**
 * @generated SignedSource<<7f2d442dc6a16feb68d8ae5d1cb4ef28>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ConcreteRequest } from 'relay-runtime';
export type Party = "APPROVER" | "CANDIDATE" | "EVALUATOR" | "MANAGER" | "NOBODY" | "RECRUITER" | "SCHEDULER";
export type StepKind = "CUSTOM" | "HIRED" | "HR_INTERVIEW" | "MANAGERIAL_INTERVIEW" | "OFFER" | "PRE_SCREENING" | "PROFESSIONAL_INTERVIEW" | "RECRUITMENT_INTERVIEW" | "REFERENCE_CHECK" | "TEST_TASK";
export type SaveStepsInput = {
  idempotencyKey?: string | null | undefined;
  jobId: string;
  replacements?: ReadonlyArray<StepReplacement> | null | undefined;
  steps: ReadonlyArray<StepInput>;
  version: number;
};
export type StepInput = {
  id?: string | null | undefined;
  kind: StepKind;
  name: string;
  optional?: boolean | null | undefined;
  responseHours: number;
  waitingOn?: Party | null | undefined;
};
export type StepReplacement = {
  fromStepId: string;
  toStepId: string;
};
export type StepsMutation$variables = {
  input: SaveStepsInput;
};
export type StepsMutation$data = {
  readonly saveSteps: {
    readonly job: {
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
    };
  };
};
export type StepsMutation = {
  response: StepsMutation$data;
  variables: StepsMutation$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "input"
  }
],
v1 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v2 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Variable",
        "name": "input",
        "variableName": "input"
      }
    ],
    "concreteType": "SaveStepsPayload",
    "kind": "LinkedField",
    "name": "saveSteps",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
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
            "concreteType": "Step",
            "kind": "LinkedField",
            "name": "steps",
            "plural": true,
            "selections": [
              (v1/*:: as any*/),
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "name",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "kind",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "position",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "optional",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "responseHours",
                "storageKey": null
              },
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
    ],
    "storageKey": null
  }
];
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "StepsMutation",
    "selections": (v2/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "StepsMutation",
    "selections": (v2/*:: as any*/)
  },
  "params": {
    "cacheID": "7b8793d4455f18fa265ef5943797f3ae",
    "id": null,
    "metadata": {},
    "name": "StepsMutation",
    "operationKind": "mutation",
    "text": "mutation StepsMutation(\n  $input: SaveStepsInput!\n) {\n  saveSteps(input: $input) {\n    job {\n      id\n      version\n      steps {\n        id\n        name\n        kind\n        position\n        optional\n        responseHours\n        waitingOn\n      }\n      pipeline {\n        step {\n          id\n        }\n        count\n      }\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "7f953ac20459baf0b73864b7dbbb6f29";

export default node;
