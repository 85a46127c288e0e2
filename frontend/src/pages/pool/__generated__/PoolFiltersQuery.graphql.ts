/**
 * @generated SignedSource<<ca6b4270c030181c95b3e2b959828668>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ConcreteRequest } from 'relay-runtime';
export type PoolFiltersQuery$variables = Record<PropertyKey, never>;
export type PoolFiltersQuery$data = {
  readonly candidateFacets: {
    readonly sources: ReadonlyArray<string>;
    readonly tags: ReadonlyArray<string>;
  };
};
export type PoolFiltersQuery = {
  response: PoolFiltersQuery$data;
  variables: PoolFiltersQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "alias": null,
    "args": null,
    "concreteType": "CandidateFacets",
    "kind": "LinkedField",
    "name": "candidateFacets",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "sources",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "tags",
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
    "name": "PoolFiltersQuery",
    "selections": (v0/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "PoolFiltersQuery",
    "selections": (v0/*:: as any*/)
  },
  "params": {
    "cacheID": "9ea68c9464a0f8566d4fb23b8544e638",
    "id": null,
    "metadata": {},
    "name": "PoolFiltersQuery",
    "operationKind": "query",
    "text": "query PoolFiltersQuery {\n  candidateFacets {\n    sources\n    tags\n  }\n}\n"
  }
};
})();

(node as any).hash = "fbb38fda66bca86aa67112bd39ab8f26";

export default node;
