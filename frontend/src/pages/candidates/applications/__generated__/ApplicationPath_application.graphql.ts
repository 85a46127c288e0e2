/**
 * @generated SignedSource<<be38228996e09f107149836c23184a49>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
export type VisitOutcome = "HIRED" | "MOVED" | "OPEN" | "REJECTED" | "UNDONE" | "WITHDRAWN";
import type { FragmentRefs } from "relay-runtime";
export type ApplicationPath_application$data = {
  readonly visits: ReadonlyArray<{
    readonly enteredAt: string;
    readonly id: string;
    readonly leftAt: string | null | undefined;
    readonly outcome: VisitOutcome;
    readonly step: {
      readonly id: string;
      readonly name: string;
    } | null | undefined;
  }>;
  readonly " $fragmentType": "ApplicationPath_application";
};
export type ApplicationPath_application$key = {
  readonly " $data"?: ApplicationPath_application$data;
  readonly " $fragmentSpreads": FragmentRefs<"ApplicationPath_application">;
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
  "name": "ApplicationPath_application",
  "selections": [
    {
      "alias": null,
      "args": null,
      "concreteType": "StepVisit",
      "kind": "LinkedField",
      "name": "visits",
      "plural": true,
      "selections": [
        (v0/*:: as any*/),
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "enteredAt",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "leftAt",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "outcome",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "concreteType": "Step",
          "kind": "LinkedField",
          "name": "step",
          "plural": false,
          "selections": [
            (v0/*:: as any*/),
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "name",
              "storageKey": null
            }
          ],
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Application",
  "abstractKey": null
};
})();

(node as any).hash = "628319967fb7cb100d49ad1fe1263ef7";

export default node;
