/**
 * @generated SignedSource<<c59bced8ad248c76373d3d0dbd61b4f2>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ConcreteRequest } from 'relay-runtime';
export type Party = "APPROVER" | "CANDIDATE" | "EVALUATOR" | "MANAGER" | "NOBODY" | "RECRUITER" | "SCHEDULER";
export type StepKind = "CUSTOM" | "HIRED" | "HR_INTERVIEW" | "MANAGERIAL_INTERVIEW" | "OFFER" | "PRE_SCREENING" | "PROFESSIONAL_INTERVIEW" | "RECRUITMENT_INTERVIEW" | "REFERENCE_CHECK" | "TEST_TASK";
export type ActionDialogsQuery$variables = {
  jobId: string;
};
export type ActionDialogsQuery$data = {
  readonly job: {
    readonly id: string;
    readonly steps: ReadonlyArray<{
      readonly id: string;
      readonly kind: StepKind;
      readonly name: string;
      readonly waitingOn: Party;
    }>;
    readonly title: string;
  } | null | undefined;
};
export type ActionDialogsQuery = {
  response: ActionDialogsQuery$data;
  variables: ActionDialogsQuery$variables;
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
v2 = [
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
        "name": "title",
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
            "name": "waitingOn",
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
    "name": "ActionDialogsQuery",
    "selections": (v2/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "ActionDialogsQuery",
    "selections": (v2/*:: as any*/)
  },
  "params": {
    "cacheID": "49371e95824e7d5bf553ceca2c5e55a9",
    "id": null,
    "metadata": {},
    "name": "ActionDialogsQuery",
    "operationKind": "query",
    "text": "query ActionDialogsQuery(\n  $jobId: ID!\n) {\n  job(id: $jobId) {\n    id\n    title\n    steps {\n      id\n      name\n      kind\n      waitingOn\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "236d8c9960ea41991a823f686bbefffe";

export default node;
