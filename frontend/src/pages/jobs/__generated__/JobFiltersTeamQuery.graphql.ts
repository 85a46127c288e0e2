/**
 * @generated SignedSource<<f2a47a50607cff3f484d0c67bd0dac61>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ConcreteRequest } from 'relay-runtime';
export type JobFiltersTeamQuery$variables = Record<PropertyKey, never>;
export type JobFiltersTeamQuery$data = {
  readonly users: {
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly name: string;
      };
    }>;
  };
};
export type JobFiltersTeamQuery = {
  response: JobFiltersTeamQuery$data;
  variables: JobFiltersTeamQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
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
    "name": "JobFiltersTeamQuery",
    "selections": (v0/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "JobFiltersTeamQuery",
    "selections": (v0/*:: as any*/)
  },
  "params": {
    "cacheID": "c41b1b4dd3ac76e00ca4248d0903d8d6",
    "id": null,
    "metadata": {},
    "name": "JobFiltersTeamQuery",
    "operationKind": "query",
    "text": "query JobFiltersTeamQuery {\n  users(filter: {statuses: [ACTIVE]}, first: 200) {\n    edges {\n      node {\n        id\n        name\n      }\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "0b29cd825b586a8e66b83bfb5380b9f4";

export default node;
