/**
 * @generated SignedSource<<57073d2975cc907f540731d7e208a514>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
export type ApplicationStatus = "ACTIVE" | "HIRED" | "REJECTED" | "WITHDRAWN";
import type { FragmentRefs } from "relay-runtime";
export type ApplicationList_candidate$data = {
  readonly applications: ReadonlyArray<{
    readonly id: string;
    readonly status: ApplicationStatus;
    readonly " $fragmentSpreads": FragmentRefs<"ApplicationCard_application">;
  }>;
  readonly id: string;
  readonly name: string;
  readonly " $fragmentType": "ApplicationList_candidate";
};
export type ApplicationList_candidate$key = {
  readonly " $data"?: ApplicationList_candidate$data;
  readonly " $fragmentSpreads": FragmentRefs<"ApplicationList_candidate">;
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
  "name": "ApplicationList_candidate",
  "selections": [
    (v0/*:: as any*/),
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
      "concreteType": "Application",
      "kind": "LinkedField",
      "name": "applications",
      "plural": true,
      "selections": [
        (v0/*:: as any*/),
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "status",
          "storageKey": null
        },
        {
          "args": null,
          "kind": "FragmentSpread",
          "name": "ApplicationCard_application"
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Candidate",
  "abstractKey": null
};
})();

(node as any).hash = "c833687a7485987505991a71f7c699b5";

export default node;
