/**
 * @generated SignedSource<<c3ccbd49b65cdf9cda74f894cd670861>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
export type ReasonKind = "REJECTION" | "WITHDRAWAL";
import type { FragmentRefs } from "relay-runtime";
export type ReasonList_organization$data = {
  readonly id: string;
  readonly reasons: ReadonlyArray<{
    readonly archived: boolean;
    readonly id: string;
    readonly kind: ReasonKind;
    readonly name: string;
    readonly position: number;
  }>;
  readonly " $fragmentType": "ReasonList_organization";
};
export type ReasonList_organization$key = {
  readonly " $data"?: ReasonList_organization$data;
  readonly " $fragmentSpreads": FragmentRefs<"ReasonList_organization">;
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
  "name": "ReasonList_organization",
  "selections": [
    (v0/*:: as any*/),
    {
      "alias": null,
      "args": null,
      "concreteType": "Reason",
      "kind": "LinkedField",
      "name": "reasons",
      "plural": true,
      "selections": [
        (v0/*:: as any*/),
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
  "type": "Organization",
  "abstractKey": null
};
})();

(node as any).hash = "ccbe17abdcc01091a164cf93d590d3cf";

export default node;
