/**
 * @generated SignedSource<<0045bf947b2c444d502b4dd5ec3879c6>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ConcreteRequest } from 'relay-runtime';
export type AddCandidateDialogQuery$variables = {
  text: string;
};
export type AddCandidateDialogQuery$data = {
  readonly searchCandidates: ReadonlyArray<{
    readonly candidateId: string;
    readonly headline: string;
    readonly location: string;
    readonly name: string;
  }>;
};
export type AddCandidateDialogQuery = {
  response: AddCandidateDialogQuery$data;
  variables: AddCandidateDialogQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "text"
  }
],
v1 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Literal",
        "name": "first",
        "value": 20
      },
      {
        "kind": "Variable",
        "name": "text",
        "variableName": "text"
      }
    ],
    "concreteType": "CandidateHit",
    "kind": "LinkedField",
    "name": "searchCandidates",
    "plural": true,
    "selections": [
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "candidateId",
        "storageKey": null
      },
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
        "name": "headline",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "location",
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
    "name": "AddCandidateDialogQuery",
    "selections": (v1/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "AddCandidateDialogQuery",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "cacheID": "3b71ac97ed7e8cf1f83dd2db8e0ba7e7",
    "id": null,
    "metadata": {},
    "name": "AddCandidateDialogQuery",
    "operationKind": "query",
    "text": "query AddCandidateDialogQuery(\n  $text: String!\n) {\n  searchCandidates(text: $text, first: 20) {\n    candidateId\n    name\n    headline\n    location\n  }\n}\n"
  }
};
})();

(node as any).hash = "fddbba4a5b88c22e7197ec7c6c3e1618";

export default node;
