/**
 * @generated SignedSource<<df99ae48160fa622e02566d85cc7fb1e>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ConcreteRequest } from 'relay-runtime';
export type UploadImportInput = {
  file: File | null;
  idempotencyKey?: string | null | undefined;
};
export type UploadFormMutation$variables = {
  input: UploadImportInput;
};
export type UploadFormMutation$data = {
  readonly uploadImport: {
    readonly importRun: {
      readonly id: string;
    };
  };
};
export type UploadFormMutation = {
  response: UploadFormMutation$data;
  variables: UploadFormMutation$variables;
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
    "concreteType": "UploadImportPayload",
    "kind": "LinkedField",
    "name": "uploadImport",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "ImportRun",
        "kind": "LinkedField",
        "name": "importRun",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "id",
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
    "name": "UploadFormMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "UploadFormMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "cacheID": "c6ef70638a3b301df48e85285b9b45ae",
    "id": null,
    "metadata": {},
    "name": "UploadFormMutation",
    "operationKind": "mutation",
    "text": "mutation UploadFormMutation(\n  $input: UploadImportInput!\n) {\n  uploadImport(input: $input) {\n    importRun {\n      id\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "93331b4d7467e1bd796f5d62357d8f8c";

export default node;
