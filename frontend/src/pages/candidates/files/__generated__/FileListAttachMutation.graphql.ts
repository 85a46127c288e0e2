/**
 * @generated SignedSource<<19023583e91e47449804824ddb82e2d5>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ConcreteRequest } from 'relay-runtime';
export type FileKind = "CV" | "OTHER";
export type AttachFileInput = {
  candidateId: string;
  file: File | null;
  idempotencyKey?: string | null | undefined;
  kind?: FileKind | null | undefined;
};
export type FileListAttachMutation$variables = {
  input: AttachFileInput;
};
export type FileListAttachMutation$data = {
  readonly attachFile: {
    readonly file: {
      readonly contentType: string;
      readonly createdAt: string;
      readonly id: string;
      readonly kind: FileKind;
      readonly name: string;
      readonly size: number;
      readonly url: string;
    };
  };
};
export type FileListAttachMutation = {
  response: FileListAttachMutation$data;
  variables: FileListAttachMutation$variables;
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
    "concreteType": "AttachFilePayload",
    "kind": "LinkedField",
    "name": "attachFile",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "File",
        "kind": "LinkedField",
        "name": "file",
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
            "name": "contentType",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "size",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "url",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "createdAt",
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
    "name": "FileListAttachMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "FileListAttachMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "cacheID": "09edf252215b9551870a87731d42dec5",
    "id": null,
    "metadata": {},
    "name": "FileListAttachMutation",
    "operationKind": "mutation",
    "text": "mutation FileListAttachMutation(\n  $input: AttachFileInput!\n) {\n  attachFile(input: $input) {\n    file {\n      id\n      kind\n      name\n      contentType\n      size\n      url\n      createdAt\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "f0ae7cf9750685907f807750668006e3";

export default node;
