/**
 * @generated SignedSource<<de684129660a9351a66d720c7f153081>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ConcreteRequest } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type NoteComposerTestQuery$variables = Record<PropertyKey, never>;
export type NoteComposerTestQuery$data = {
  readonly candidate: {
    readonly " $fragmentSpreads": FragmentRefs<"NoteComposer_candidate">;
  } | null | undefined;
};
export type NoteComposerTestQuery = {
  response: NoteComposerTestQuery$data;
  variables: NoteComposerTestQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "kind": "Literal",
    "name": "id",
    "value": "cnd_1"
  }
];
return {
  "fragment": {
    "argumentDefinitions": [],
    "kind": "Fragment",
    "metadata": null,
    "name": "NoteComposerTestQuery",
    "selections": [
      {
        "alias": null,
        "args": (v0/*:: as any*/),
        "concreteType": "Candidate",
        "kind": "LinkedField",
        "name": "candidate",
        "plural": false,
        "selections": [
          {
            "args": null,
            "kind": "FragmentSpread",
            "name": "NoteComposer_candidate"
          }
        ],
        "storageKey": "candidate(id:\"cnd_1\")"
      }
    ],
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "NoteComposerTestQuery",
    "selections": [
      {
        "alias": null,
        "args": (v0/*:: as any*/),
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
          },
          {
            "alias": null,
            "args": null,
            "concreteType": "Permission",
            "kind": "LinkedField",
            "name": "canAddNote",
            "plural": false,
            "selections": [
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "allowed",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "reason",
                "storageKey": null
              }
            ],
            "storageKey": null
          }
        ],
        "storageKey": "candidate(id:\"cnd_1\")"
      }
    ]
  },
  "params": {
    "cacheID": "414b1f698a4c404c278b869ed24a3c04",
    "id": null,
    "metadata": {},
    "name": "NoteComposerTestQuery",
    "operationKind": "query",
    "text": "query NoteComposerTestQuery {\n  candidate(id: \"cnd_1\") {\n    ...NoteComposer_candidate\n    id\n  }\n}\n\nfragment NoteComposer_candidate on Candidate {\n  id\n  name\n  canAddNote {\n    allowed\n    reason\n  }\n}\n"
  }
};
})();

(node as any).hash = "b511c1d547f54a17c004901cd1a61961";

export default node;
