/**
 * @generated SignedSource<<ff1a5269854c16cdd5c68a3b07187277>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ConcreteRequest } from 'relay-runtime';
export type SaveDepartmentInput = {
  archived?: boolean | null | undefined;
  id?: string | null | undefined;
  idempotencyKey?: string | null | undefined;
  name: string;
  version?: number | null | undefined;
};
export type DepartmentListMutation$variables = {
  input: SaveDepartmentInput;
};
export type DepartmentListMutation$data = {
  readonly saveDepartment: {
    readonly department: {
      readonly archived: boolean;
      readonly id: string;
      readonly name: string;
      readonly version: number;
    };
  };
};
export type DepartmentListMutation = {
  response: DepartmentListMutation$data;
  variables: DepartmentListMutation$variables;
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
    "concreteType": "SaveDepartmentPayload",
    "kind": "LinkedField",
    "name": "saveDepartment",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "Department",
        "kind": "LinkedField",
        "name": "department",
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
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "archived",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "version",
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
    "name": "DepartmentListMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "DepartmentListMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "cacheID": "b8a85844d7da753c980924cf30f53385",
    "id": null,
    "metadata": {},
    "name": "DepartmentListMutation",
    "operationKind": "mutation",
    "text": "mutation DepartmentListMutation(\n  $input: SaveDepartmentInput!\n) {\n  saveDepartment(input: $input) {\n    department {\n      id\n      name\n      archived\n      version\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "f68e30ff97eca2852d1b0acaaa3589f8";

export default node;
