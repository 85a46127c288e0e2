/**
 * @generated SignedSource<<2d3529669fc69447f3da746c17dd2b8e>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ConcreteRequest } from 'relay-runtime';
export type JobRole = "APPROVER" | "COORDINATOR" | "CO_RECRUITER" | "HIRING_MANAGER" | "INTERVIEWER" | "LEAD_RECRUITER" | "OBSERVER";
export type UserStatus = "ACTIVE" | "DISABLED" | "INVITED";
export type TeamQuery$variables = {
  jobId: string;
};
export type TeamQuery$data = {
  readonly job: {
    readonly canEdit: {
      readonly allowed: boolean;
      readonly reason: string | null | undefined;
    };
    readonly id: string;
    readonly team: ReadonlyArray<{
      readonly createdAt: string;
      readonly id: string;
      readonly role: JobRole;
      readonly user: {
        readonly external: boolean;
        readonly id: string;
        readonly name: string;
        readonly status: UserStatus;
        readonly title: string;
      };
    }>;
  } | null | undefined;
  readonly viewer: {
    readonly user: {
      readonly id: string;
    };
  };
};
export type TeamQuery = {
  response: TeamQuery$data;
  variables: TeamQuery$variables;
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
    "args": null,
    "concreteType": "Viewer",
    "kind": "LinkedField",
    "name": "viewer",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "User",
        "kind": "LinkedField",
        "name": "user",
        "plural": false,
        "selections": [
          (v1/*:: as any*/)
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
        "concreteType": "JobMember",
        "kind": "LinkedField",
        "name": "team",
        "plural": true,
        "selections": [
          (v1/*:: as any*/),
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
            "kind": "ScalarField",
            "name": "createdAt",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "concreteType": "User",
            "kind": "LinkedField",
            "name": "user",
            "plural": false,
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
                "name": "title",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "external",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "status",
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
    "name": "TeamQuery",
    "selections": (v2/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "TeamQuery",
    "selections": (v2/*:: as any*/)
  },
  "params": {
    "cacheID": "0c10ac85d2446986042ee93985a86ae5",
    "id": null,
    "metadata": {},
    "name": "TeamQuery",
    "operationKind": "query",
    "text": "query TeamQuery(\n  $jobId: ID!\n) {\n  viewer {\n    user {\n      id\n    }\n  }\n  job(id: $jobId) {\n    id\n    canEdit {\n      allowed\n      reason\n    }\n    team {\n      id\n      role\n      createdAt\n      user {\n        id\n        name\n        title\n        external\n        status\n      }\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "1efe554c1c74703db204f620691cde7d";

export default node;
