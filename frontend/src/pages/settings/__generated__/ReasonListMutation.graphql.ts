/**
 * @generated SignedSource<<c634b24cbac92b62dc05d5b850e48979>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ConcreteRequest } from 'relay-runtime';
export type ReasonKind = "REJECTION" | "WITHDRAWAL";
export type SaveReasonInput = {
  archived?: boolean | null | undefined;
  id?: string | null | undefined;
  idempotencyKey?: string | null | undefined;
  kind: ReasonKind;
  name: string;
  position?: number | null | undefined;
};
export type ReasonListMutation$variables = {
  input: SaveReasonInput;
};
export type ReasonListMutation$data = {
  readonly saveReason: {
    readonly reason: {
      readonly archived: boolean;
      readonly id: string;
      readonly kind: ReasonKind;
      readonly name: string;
      readonly position: number;
    };
  };
};
export type ReasonListMutation = {
  response: ReasonListMutation$data;
  variables: ReasonListMutation$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "input"
  }
],
v1 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Variable",
        "name": "input",
        "variableName": "input"
      }
    ],
    "concreteType": "SaveReasonPayload",
    "kind": "LinkedField",
    "name": "saveReason",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "Reason",
        "kind": "LinkedField",
        "name": "reason",
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
            "name": "kind",
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
            "name": "position",
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
];
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "ReasonListMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "ReasonListMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "cacheID": "f96e871c40b1c58b0a2d9854fb779936",
    "id": null,
    "metadata": {},
    "name": "ReasonListMutation",
    "operationKind": "mutation",
    "text": "mutation ReasonListMutation(\n  $input: SaveReasonInput!\n) {\n  saveReason(input: $input) {\n    reason {\n      id\n      kind\n      name\n      position\n      archived\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "815ce10db1a77491a85c2c357fb8fe7b";

export default node;
