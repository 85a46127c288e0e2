/**
 * @generated SignedSource<<184f8f330ca031ec162153298ae3ca35>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ConcreteRequest } from 'relay-runtime';
export type DeleteFileInput = {
  id: string;
  idempotencyKey?: string | null | undefined;
};
export type FileListDeleteMutation$variables = {
  input: DeleteFileInput;
};
export type FileListDeleteMutation$data = {
  readonly deleteFile: {
    readonly fileId: string;
  };
};
export type FileListDeleteMutation = {
  response: FileListDeleteMutation$data;
  variables: FileListDeleteMutation$variables;
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
    "kind": "Variable",
    "name": "input",
    "variableName": "input"
  }
],
v2 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "fileId",
  "storageKey": null
};
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "FileListDeleteMutation",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": "DeleteFilePayload",
        "kind": "LinkedField",
        "name": "deleteFile",
        "plural": false,
        "selections": [
          (v2/*:: as any*/)
        ],
        "storageKey": null
      }
    ],
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "FileListDeleteMutation",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": "DeleteFilePayload",
        "kind": "LinkedField",
        "name": "deleteFile",
        "plural": false,
        "selections": [
          (v2/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "filters": null,
            "handle": "deleteRecord",
            "key": "",
            "kind": "ScalarHandle",
            "name": "fileId"
          }
        ],
        "storageKey": null
      }
    ]
  },
  "params": {
    "cacheID": "a61f569d4cbf280a55d004d3ac3a2c8c",
    "id": null,
    "metadata": {},
    "name": "FileListDeleteMutation",
    "operationKind": "mutation",
    "text": "mutation FileListDeleteMutation(\n  $input: DeleteFileInput!\n) {\n  deleteFile(input: $input) {\n    fileId\n  }\n}\n"
  }
};
})();

(node as any).hash = "2eb2593315fd9b87803ee7a340de2a7d";

export default node;
