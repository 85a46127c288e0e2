/**
 * @generated SignedSource<<5997007b85aeeefaeca2e4449f7c7676>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ConcreteRequest } from 'relay-runtime';
export type ReasonKind = "REJECTION" | "WITHDRAWAL";
export type EndDialogQuery$variables = {
  kind: ReasonKind;
};
export type EndDialogQuery$data = {
  readonly viewer: {
    readonly organization: {
      readonly id: string;
      readonly reasons: ReadonlyArray<{
        readonly archived: boolean;
        readonly id: string;
        readonly name: string;
      }>;
    };
  };
};
export type EndDialogQuery = {
  response: EndDialogQuery$data;
  variables: EndDialogQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "kind"
  }
],
v1 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
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
        "concreteType": "Organization",
        "kind": "LinkedField",
        "name": "organization",
        "plural": false,
        "selections": [
          (v1/*:: as any*/),
          {
            "alias": null,
            "args": [
              {
                "kind": "Variable",
                "name": "kind",
                "variableName": "kind"
              }
            ],
            "concreteType": "Reason",
            "kind": "LinkedField",
            "name": "reasons",
            "plural": true,
            "selections": [
              (v1/*:: as any*/),
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
                "name": "archived",
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
];
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "EndDialogQuery",
    "selections": (v2/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "EndDialogQuery",
    "selections": (v2/*:: as any*/)
  },
  "params": {
    "cacheID": "994d7f8175c5d8a9b809e94d553aa822",
    "id": null,
    "metadata": {},
    "name": "EndDialogQuery",
    "operationKind": "query",
    "text": "query EndDialogQuery(\n  $kind: ReasonKind!\n) {\n  viewer {\n    organization {\n      id\n      reasons(kind: $kind) {\n        id\n        name\n        archived\n      }\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "3fe4162a84b8e7e5ac7c5b4df71647ea";

export default node;
