/**
 * @generated SignedSource<<0f52a57a8b9f04401bcde2e3a8b8979d>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ConcreteRequest } from 'relay-runtime';
export type AddToJobDialogQuery$variables = Record<PropertyKey, never>;
export type AddToJobDialogQuery$data = {
  readonly jobs: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly canAddCandidates: {
          readonly allowed: boolean;
        };
        readonly department: {
          readonly id: string;
          readonly name: string;
        } | null | undefined;
        readonly id: string;
        readonly title: string;
      };
    }>;
  };
};
export type AddToJobDialogQuery = {
  response: AddToJobDialogQuery$data;
  variables: AddToJobDialogQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v1 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Literal",
        "name": "filter",
        "value": {
          "statuses": [
            "DRAFT",
            "OPEN",
            "ON_HOLD"
          ]
        }
      },
      {
        "kind": "Literal",
        "name": "first",
        "value": 200
      }
    ],
    "concreteType": "JobConnection",
    "kind": "LinkedField",
    "name": "jobs",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "JobEdge",
        "kind": "LinkedField",
        "name": "edges",
        "plural": true,
        "selections": [
          {
            "alias": null,
            "args": null,
            "concreteType": "Job",
            "kind": "LinkedField",
            "name": "node",
            "plural": false,
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
                "concreteType": "Department",
                "kind": "LinkedField",
                "name": "department",
                "plural": false,
                "selections": [
                  (v0/*:: as any*/),
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "name",
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
    "storageKey": "jobs(filter:{\"statuses\":[\"DRAFT\",\"OPEN\",\"ON_HOLD\"]},first:200)"
  }
];
return {
  "fragment": {
    "argumentDefinitions": [],
    "kind": "Fragment",
    "metadata": null,
    "name": "AddToJobDialogQuery",
    "selections": (v1/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "AddToJobDialogQuery",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "cacheID": "40f5b44c22f7d584d4046835e30c1766",
    "id": null,
    "metadata": {},
    "name": "AddToJobDialogQuery",
    "operationKind": "query",
    "text": "query AddToJobDialogQuery {\n  jobs(filter: {statuses: [DRAFT, OPEN, ON_HOLD]}, first: 200) {\n    edges {\n      node {\n        id\n        title\n        department {\n          id\n          name\n        }\n        canAddCandidates {\n          allowed\n        }\n      }\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "586f22fccea8a611b21494fbe405573e";

export default node;
