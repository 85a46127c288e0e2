/**
 * @generated SignedSource<<97ed95ccd65ec646bd7b47166f93c269>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ConcreteRequest } from 'relay-runtime';
export type DeleteNoteInput = {
  id: string;
  idempotencyKey?: string | null | undefined;
};
export type NoteItemDeleteMutation$variables = {
  input: DeleteNoteInput;
};
export type NoteItemDeleteMutation$data = {
  readonly deleteNote: {
    readonly noteId: string;
  };
};
export type NoteItemDeleteMutation = {
  response: NoteItemDeleteMutation$data;
  variables: NoteItemDeleteMutation$variables;
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
  "name": "noteId",
  "storageKey": null
};
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "NoteItemDeleteMutation",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": "DeleteNotePayload",
        "kind": "LinkedField",
        "name": "deleteNote",
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
    "name": "NoteItemDeleteMutation",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": "DeleteNotePayload",
        "kind": "LinkedField",
        "name": "deleteNote",
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
            "name": "noteId"
          }
        ],
        "storageKey": null
      }
    ]
  },
  "params": {
    "cacheID": "f1170e60ff7c16bdd65fd7474b7a1a17",
    "id": null,
    "metadata": {},
    "name": "NoteItemDeleteMutation",
    "operationKind": "mutation",
    "text": "mutation NoteItemDeleteMutation(\n  $input: DeleteNoteInput!\n) {\n  deleteNote(input: $input) {\n    noteId\n  }\n}\n"
  }
};
})();

(node as any).hash = "35975a2599e7c3dcf6b73109ad40f18e";

export default node;
