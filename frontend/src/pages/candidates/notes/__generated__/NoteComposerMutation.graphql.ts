/**
 * @generated SignedSource<<b4e02aeb0d936c8059605b074f5dd35a>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ConcreteRequest } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type NoteAudience = "NAMED" | "TEAM";
export type AddNoteInput = {
  applicationId?: string | null | undefined;
  audience?: NoteAudience | null | undefined;
  body: string;
  candidateId: string;
  idempotencyKey?: string | null | undefined;
  readerIds?: ReadonlyArray<string> | null | undefined;
};
export type NoteComposerMutation$variables = {
  input: AddNoteInput;
};
export type NoteComposerMutation$data = {
  readonly addNote: {
    readonly note: {
      readonly id: string;
      readonly " $fragmentSpreads": FragmentRefs<"NoteItem_note">;
    };
    readonly unreachableMentions: ReadonlyArray<{
      readonly id: string;
      readonly name: string;
    }>;
  };
};
export type NoteComposerMutation = {
  response: NoteComposerMutation$data;
  variables: NoteComposerMutation$variables;
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
  "name": "id",
  "storageKey": null
},
v3 = [
  (v2/*:: as any*/),
  {
    "alias": null,
    "args": null,
    "kind": "ScalarField",
    "name": "name",
    "storageKey": null
  }
],
v4 = {
  "alias": null,
  "args": null,
  "concreteType": "User",
  "kind": "LinkedField",
  "name": "unreachableMentions",
  "plural": true,
  "selections": (v3/*:: as any*/),
  "storageKey": null
};
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "NoteComposerMutation",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": "AddNotePayload",
        "kind": "LinkedField",
        "name": "addNote",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "concreteType": "Note",
            "kind": "LinkedField",
            "name": "note",
            "plural": false,
            "selections": [
              (v2/*:: as any*/),
              {
                "args": null,
                "kind": "FragmentSpread",
                "name": "NoteItem_note"
              }
            ],
            "storageKey": null
          },
          (v4/*:: as any*/)
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
    "name": "NoteComposerMutation",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": "AddNotePayload",
        "kind": "LinkedField",
        "name": "addNote",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "concreteType": "Note",
            "kind": "LinkedField",
            "name": "note",
            "plural": false,
            "selections": [
              (v2/*:: as any*/),
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
                "name": "body",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "audience",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "createdAt",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "updatedAt",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "version",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "concreteType": "User",
                "kind": "LinkedField",
                "name": "author",
                "plural": false,
                "selections": (v3/*:: as any*/),
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "concreteType": "User",
                "kind": "LinkedField",
                "name": "readers",
                "plural": true,
                "selections": (v3/*:: as any*/),
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "concreteType": "Permission",
                "kind": "LinkedField",
                "name": "canEdit",
                "plural": false,
                "selections": [
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "allowed",
                    "storageKey": null
                  }
                ],
                "storageKey": null
              }
            ],
            "storageKey": null
          },
          (v4/*:: as any*/)
        ],
        "storageKey": null
      }
    ]
  },
  "params": {
    "cacheID": "627a62a5429cc94f71cc9511e48bf3fb",
    "id": null,
    "metadata": {},
    "name": "NoteComposerMutation",
    "operationKind": "mutation",
    "text": "mutation NoteComposerMutation(\n  $input: AddNoteInput!\n) {\n  addNote(input: $input) {\n    note {\n      id\n      ...NoteItem_note\n    }\n    unreachableMentions {\n      id\n      name\n    }\n  }\n}\n\nfragment NoteItem_note on Note {\n  id\n  candidateId\n  body\n  audience\n  createdAt\n  updatedAt\n  version\n  author {\n    id\n    name\n  }\n  readers {\n    id\n    name\n  }\n  canEdit {\n    allowed\n  }\n}\n"
  }
};
})();

(node as any).hash = "c7ec6fa732884e548b6015d1297b5707";

export default node;
