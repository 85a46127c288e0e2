/**
 * @generated SignedSource<<40d09c6b667044bfc44590d949883ea9>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ConcreteRequest } from 'relay-runtime';
export type UserRole = "ADMIN" | "MEMBER" | "RECRUITER";
export type CreateJobDialogQuery$variables = Record<PropertyKey, never>;
export type CreateJobDialogQuery$data = {
  readonly users: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly name: string;
        readonly title: string;
      };
    }>;
  };
  readonly viewer: {
    readonly organization: {
      readonly departments: ReadonlyArray<{
        readonly archived: boolean;
        readonly id: string;
        readonly name: string;
      }>;
      readonly flowTemplates: ReadonlyArray<{
        readonly id: string;
        readonly name: string;
        readonly steps: ReadonlyArray<{
          readonly name: string;
        }>;
      }>;
      readonly id: string;
      readonly locations: ReadonlyArray<{
        readonly archived: boolean;
        readonly id: string;
        readonly name: string;
      }>;
    };
    readonly user: {
      readonly id: string;
      readonly role: UserRole;
    };
  };
};
export type CreateJobDialogQuery = {
  response: CreateJobDialogQuery$data;
  variables: CreateJobDialogQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v1 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "name",
  "storageKey": null
},
v2 = [
  (v0/*:: as any*/),
  (v1/*:: as any*/),
  {
    "alias": null,
    "args": null,
    "kind": "ScalarField",
    "name": "archived",
    "storageKey": null
  }
],
v3 = [
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
          (v0/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "role",
            "storageKey": null
          }
        ],
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "concreteType": "Organization",
        "kind": "LinkedField",
        "name": "organization",
        "plural": false,
        "selections": [
          (v0/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "concreteType": "Department",
            "kind": "LinkedField",
            "name": "departments",
            "plural": true,
            "selections": (v2/*:: as any*/),
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "concreteType": "Location",
            "kind": "LinkedField",
            "name": "locations",
            "plural": true,
            "selections": (v2/*:: as any*/),
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "concreteType": "FlowTemplate",
            "kind": "LinkedField",
            "name": "flowTemplates",
            "plural": true,
            "selections": [
              (v0/*:: as any*/),
              (v1/*:: as any*/),
              {
                "alias": null,
                "args": null,
                "concreteType": "FlowTemplateStep",
                "kind": "LinkedField",
                "name": "steps",
                "plural": true,
                "selections": [
                  (v1/*:: as any*/)
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
        "kind": "Literal",
        "name": "filter",
        "value": {
          "statuses": [
            "ACTIVE"
          ]
        }
      },
      {
        "kind": "Literal",
        "name": "first",
        "value": 200
      }
    ],
    "concreteType": "UserConnection",
    "kind": "LinkedField",
    "name": "users",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "UserEdge",
        "kind": "LinkedField",
        "name": "edges",
        "plural": true,
        "selections": [
          {
            "alias": null,
            "args": null,
            "concreteType": "User",
            "kind": "LinkedField",
            "name": "node",
            "plural": false,
            "selections": [
              (v0/*:: as any*/),
              (v1/*:: as any*/),
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "title",
                "storageKey": null
              }
            ],
            "storageKey": null
          }
        ],
        "storageKey": null
      }
    ],
    "storageKey": "users(filter:{\"statuses\":[\"ACTIVE\"]},first:200)"
  }
];
return {
  "fragment": {
    "argumentDefinitions": [],
    "kind": "Fragment",
    "metadata": null,
    "name": "CreateJobDialogQuery",
    "selections": (v3/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "CreateJobDialogQuery",
    "selections": (v3/*:: as any*/)
  },
  "params": {
    "cacheID": "d8f53fdd465f67c42ad076f857930932",
    "id": null,
    "metadata": {},
    "name": "CreateJobDialogQuery",
    "operationKind": "query",
    "text": "query CreateJobDialogQuery {\n  viewer {\n    user {\n      id\n      role\n    }\n    organization {\n      id\n      departments {\n        id\n        name\n        archived\n      }\n      locations {\n        id\n        name\n        archived\n      }\n      flowTemplates {\n        id\n        name\n        steps {\n          name\n        }\n      }\n    }\n  }\n  users(filter: {statuses: [ACTIVE]}, first: 200) {\n    edges {\n      node {\n        id\n        name\n        title\n      }\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "2395ef2014f0ad3b06ed9b44d6f2c3e6";

export default node;
