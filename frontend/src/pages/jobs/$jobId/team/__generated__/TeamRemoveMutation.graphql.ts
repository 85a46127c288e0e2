/**
 * @generated SignedSource<<de76e40e81d92a279a33ecc0556f7a10>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ConcreteRequest } from 'relay-runtime';
export type JobRole = "APPROVER" | "COORDINATOR" | "CO_RECRUITER" | "HIRING_MANAGER" | "INTERVIEWER" | "LEAD_RECRUITER" | "OBSERVER";
export type RemoveJobMemberInput = {
  idempotencyKey?: string | null | undefined;
  jobId: string;
  userId: string;
};
export type TeamRemoveMutation$variables = {
  input: RemoveJobMemberInput;
};
export type TeamRemoveMutation$data = {
  readonly removeJobMember: {
    readonly job: {
      readonly id: string;
      readonly team: ReadonlyArray<{
        readonly id: string;
        readonly role: JobRole;
        readonly user: {
          readonly id: string;
          readonly name: string;
        };
      }>;
      readonly viewerRole: JobRole | null | undefined;
    };
  };
};
export type TeamRemoveMutation = {
  response: TeamRemoveMutation$data;
  variables: TeamRemoveMutation$variables;
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
    "concreteType": "RemoveJobMemberPayload",
    "kind": "LinkedField",
    "name": "removeJobMember",
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
            "name": "viewerRole",
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
    ],
    "storageKey": null
  }
];
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "TeamRemoveMutation",
    "selections": (v2/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "TeamRemoveMutation",
    "selections": (v2/*:: as any*/)
  },
  "params": {
    "cacheID": "5dd90383aeaf74b56884a5401b6802bf",
    "id": null,
    "metadata": {},
    "name": "TeamRemoveMutation",
    "operationKind": "mutation",
    "text": "mutation TeamRemoveMutation(\n  $input: RemoveJobMemberInput!\n) {\n  removeJobMember(input: $input) {\n    job {\n      id\n      viewerRole\n      team {\n        id\n        role\n        user {\n          id\n          name\n        }\n      }\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "5b0ee37e9a35485edc5e0c8908c2a265";

export default node;
