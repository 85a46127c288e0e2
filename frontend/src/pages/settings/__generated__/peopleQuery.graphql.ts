/**
 * @generated SignedSource<<f62534fce4d55768b4c0761ccfb8d21d>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ConcreteRequest } from 'relay-runtime';
export type peopleQuery$variables = Record<PropertyKey, never>;
export type peopleQuery$data = {
  readonly viewer: {
    readonly canManagePeople: {
      readonly allowed: boolean;
      readonly reason: string | null | undefined;
    };
  };
};
export type peopleQuery = {
  response: peopleQuery$data;
  variables: peopleQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
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
        "concreteType": "Permission",
        "kind": "LinkedField",
        "name": "canManagePeople",
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
      }
    ],
    "storageKey": null
  }
];
return {
  "fragment": {
    "argumentDefinitions": [],
    "kind": "Fragment",
    "metadata": null,
    "name": "peopleQuery",
    "selections": (v0/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "peopleQuery",
    "selections": (v0/*:: as any*/)
  },
  "params": {
    "cacheID": "aa4c24abe4b9fc63e0c3d0389cf8da47",
    "id": null,
    "metadata": {},
    "name": "peopleQuery",
    "operationKind": "query",
    "text": "query peopleQuery {\n  viewer {\n    canManagePeople {\n      allowed\n      reason\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "0b06546f474767c329b33caaa7dddabd";

export default node;
