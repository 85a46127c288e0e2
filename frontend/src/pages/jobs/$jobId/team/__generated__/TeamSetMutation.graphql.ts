/**
 * @generated SignedSource<<3d10a1722eb8812eebf324433952c293>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ConcreteRequest } from 'relay-runtime';
export type JobRole = "APPROVER" | "COORDINATOR" | "CO_RECRUITER" | "HIRING_MANAGER" | "INTERVIEWER" | "LEAD_RECRUITER" | "OBSERVER";
export type UserStatus = "ACTIVE" | "DISABLED" | "INVITED";
export type SetJobMemberInput = {
  idempotencyKey?: string | null | undefined;
  jobId: string;
  role: JobRole;
  userId: string;
};
export type TeamSetMutation$variables = {
  input: SetJobMemberInput;
};
export type TeamSetMutation$data = {
  readonly setJobMember: {
    readonly job: {
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
      readonly viewerRole: JobRole | null | undefined;
    };
  };
};
export type TeamSetMutation = {
  response: TeamSetMutation$data;
  variables: TeamSetMutation$variables;
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
    "concreteType": "SetJobMemberPayload",
    "kind": "LinkedField",
    "name": "setJobMember",
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
    ],
    "storageKey": null
  }
];
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "TeamSetMutation",
    "selections": (v2/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "TeamSetMutation",
    "selections": (v2/*:: as any*/)
  },
  "params": {
    "cacheID": "091e865d3f36761ba5b1c6a4997063b5",
    "id": null,
    "metadata": {},
    "name": "TeamSetMutation",
    "operationKind": "mutation",
    "text": "mutation TeamSetMutation(\n  $input: SetJobMemberInput!\n) {\n  setJobMember(input: $input) {\n    job {\n      id\n      viewerRole\n      team {\n        id\n        role\n        createdAt\n        user {\n          id\n          name\n          title\n          external\n          status\n        }\n      }\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "b76361486e3a432282f34d6b311b7d33";

export default node;
