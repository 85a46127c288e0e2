/**
 * @generated SignedSource<<c4ad96c82a80e969c9db196aa7352fef>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ConcreteRequest } from 'relay-runtime';
export type poolPageQuery$variables = Record<PropertyKey, never>;
export type poolPageQuery$data = {
  readonly viewer: {
    readonly canAddCandidates: {
      readonly allowed: boolean;
      readonly reason: string | null | undefined;
    };
  };
};
export type poolPageQuery = {
  response: poolPageQuery$data;
  variables: poolPageQuery$variables;
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
        "name": "canAddCandidates",
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
    "name": "poolPageQuery",
    "selections": (v0/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "poolPageQuery",
    "selections": (v0/*:: as any*/)
  },
  "params": {
    "cacheID": "7013b5c4e7a539421fa1effdf995126f",
    "id": null,
    "metadata": {},
    "name": "poolPageQuery",
    "operationKind": "query",
    "text": "query poolPageQuery {\n  viewer {\n    canAddCandidates {\n      allowed\n      reason\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "990f4d411404d77e48dd016dd9b1f778";

export default node;
