/**
 * @generated SignedSource<<55a2fb25dd342255b12c87b6ce74b8fa>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ConcreteRequest } from 'relay-runtime';
export type ImportStatus = "DONE" | "FAILED" | "QUEUED" | "REVERTED" | "REVERTING" | "RUNNING" | "UPLOADED";
export type TrayRunningQuery$variables = Record<PropertyKey, never>;
export type TrayRunningQuery$data = {
  readonly importRuns: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly createdBy: {
          readonly id: string;
        };
        readonly id: string;
        readonly status: ImportStatus;
      };
    }>;
  };
  readonly viewer: {
    readonly user: {
      readonly id: string;
    };
  };
};
export type TrayRunningQuery = {
  response: TrayRunningQuery$data;
  variables: TrayRunningQuery$variables;
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
  (v0/*:: as any*/)
],
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
        "selections": (v1/*:: as any*/),
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
        "name": "first",
        "value": 20
      }
    ],
    "concreteType": "ImportRunConnection",
    "kind": "LinkedField",
    "name": "importRuns",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "ImportRunEdge",
        "kind": "LinkedField",
        "name": "edges",
        "plural": true,
        "selections": [
          {
            "alias": null,
            "args": null,
            "concreteType": "ImportRun",
            "kind": "LinkedField",
            "name": "node",
            "plural": false,
            "selections": [
              (v0/*:: as any*/),
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
                "concreteType": "User",
                "kind": "LinkedField",
                "name": "createdBy",
                "plural": false,
                "selections": (v1/*:: as any*/),
                "storageKey": null
              }
            ],
            "storageKey": null
          }
        ],
        "storageKey": null
      }
    ],
    "storageKey": "importRuns(first:20)"
  }
];
return {
  "fragment": {
    "argumentDefinitions": [],
    "kind": "Fragment",
    "metadata": null,
    "name": "TrayRunningQuery",
    "selections": (v2/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "TrayRunningQuery",
    "selections": (v2/*:: as any*/)
  },
  "params": {
    "cacheID": "66e2a1ea517e5c3692184b525fb8ff15",
    "id": null,
    "metadata": {},
    "name": "TrayRunningQuery",
    "operationKind": "query",
    "text": "query TrayRunningQuery {\n  viewer {\n    user {\n      id\n    }\n  }\n  importRuns(first: 20) {\n    edges {\n      node {\n        id\n        status\n        createdBy {\n          id\n        }\n      }\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "63a9b9e92ae547c2f44ed4c0903f745e";

export default node;
