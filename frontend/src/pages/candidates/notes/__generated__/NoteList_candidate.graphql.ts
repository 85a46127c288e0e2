/**
 * @generated SignedSource<<586e7218441f675b6042590509511b65>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type NoteList_candidate$data = {
  readonly id: string;
  readonly notes: ReadonlyArray<{
    readonly id: string;
    readonly " $fragmentSpreads": FragmentRefs<"NoteItem_note">;
  }>;
  readonly " $fragmentSpreads": FragmentRefs<"NoteComposer_candidate">;
  readonly " $fragmentType": "NoteList_candidate";
};
export type NoteList_candidate$key = {
  readonly " $data"?: NoteList_candidate$data;
  readonly " $fragmentSpreads": FragmentRefs<"NoteList_candidate">;
};

const node: ReaderFragment = (function(){
var v0 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
};
return {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "NoteList_candidate",
  "selections": [
    (v0/*:: as any*/),
    {
      "alias": null,
      "args": [
        {
          "kind": "Literal",
          "name": "first",
          "value": 50
        }
      ],
      "concreteType": "Note",
      "kind": "LinkedField",
      "name": "notes",
      "plural": true,
      "selections": [
        (v0/*:: as any*/),
        {
          "args": null,
          "kind": "FragmentSpread",
          "name": "NoteItem_note"
        }
      ],
      "storageKey": "notes(first:50)"
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "NoteComposer_candidate"
    }
  ],
  "type": "Candidate",
  "abstractKey": null
};
})();

(node as any).hash = "5a045eff349252481f66c421119e1ba6";

export default node;
