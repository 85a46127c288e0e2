/**
 * @generated SignedSource<<3ecab14185a176a3a0e6d8d8d990e680>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type NoteComposer_candidate$data = {
  readonly canAddNote: {
    readonly allowed: boolean;
    readonly reason: string | null | undefined;
  };
  readonly id: string;
  readonly name: string;
  readonly " $fragmentType": "NoteComposer_candidate";
};
export type NoteComposer_candidate$key = {
  readonly " $data"?: NoteComposer_candidate$data;
  readonly " $fragmentSpreads": FragmentRefs<"NoteComposer_candidate">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "NoteComposer_candidate",
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
  "type": "Candidate",
  "abstractKey": null
};

(node as any).hash = "0cd15ed4a51612be2632b63a590b21af";

export default node;
