/**
 * @generated SignedSource<<be79df991c03879ae1ca88514b23cc97>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ConcreteRequest } from 'relay-runtime';
export type CandidateNameQuery$variables = {
  id: string;
};
export type CandidateNameQuery$data = {
  readonly candidate: {
    readonly id: string;
    readonly name: string;
  } | null | undefined;
};
export type CandidateNameQuery = {
  response: CandidateNameQuery$data;
  variables: CandidateNameQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "id"
  }
],
v1 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Variable",
        "name": "id",
        "variableName": "id"
      }
    ],
    "concreteType": "Candidate",
    "kind": "LinkedField",
    "name": "candidate",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "id",
        "storageKey": null
      },
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
];
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "CandidateNameQuery",
    "selections": (v1/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "CandidateNameQuery",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "cacheID": "9c684923613a3844863e414d48fff956",
    "id": null,
    "metadata": {},
    "name": "CandidateNameQuery",
    "operationKind": "query",
    "text": "query CandidateNameQuery(\n  $id: ID!\n) {\n  candidate(id: $id) {\n    id\n    name\n  }\n}\n"
  }
};
})();

(node as any).hash = "6e995fde4c67a7003ed3977ca70535b5";

export default node;
