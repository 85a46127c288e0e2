/**
 * @generated SignedSource<<ffd3af8a30b3582ed23ed85e69738d85>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ConcreteRequest } from 'relay-runtime';
export type UploadFormQuery$variables = Record<PropertyKey, never>;
export type UploadFormQuery$data = {
  readonly viewer: {
    readonly canAddCandidates: {
      readonly allowed: boolean;
      readonly reason: string | null | undefined;
    };
  };
};
export type UploadFormQuery = {
  response: UploadFormQuery$data;
  variables: UploadFormQuery$variables;
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
    "name": "UploadFormQuery",
    "selections": (v0/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "UploadFormQuery",
    "selections": (v0/*:: as any*/)
  },
  "params": {
    "cacheID": "10408f929c77014b6699245c38f4504b",
    "id": null,
    "metadata": {},
    "name": "UploadFormQuery",
    "operationKind": "query",
    "text": "query UploadFormQuery {\n  viewer {\n    canAddCandidates {\n      allowed\n      reason\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "4c814f433ee96cd56223a20029116dcb";

export default node;
