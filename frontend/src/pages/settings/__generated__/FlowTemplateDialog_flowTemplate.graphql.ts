/**
 * @generated SignedSource<<02a76cb79cb6a6994aa27215b34462d3>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
export type StepKind = "CUSTOM" | "HIRED" | "HR_INTERVIEW" | "MANAGERIAL_INTERVIEW" | "OFFER" | "PRE_SCREENING" | "PROFESSIONAL_INTERVIEW" | "RECRUITMENT_INTERVIEW" | "REFERENCE_CHECK" | "TEST_TASK";
import type { FragmentRefs } from "relay-runtime";
export type FlowTemplateDialog_flowTemplate$data = {
  readonly id: string;
  readonly name: string;
  readonly steps: ReadonlyArray<{
    readonly kind: StepKind;
    readonly name: string;
    readonly optional: boolean;
    readonly responseHours: number;
  }>;
  readonly version: number;
  readonly " $fragmentType": "FlowTemplateDialog_flowTemplate";
};
export type FlowTemplateDialog_flowTemplate$key = {
  readonly " $data"?: FlowTemplateDialog_flowTemplate$data;
  readonly " $fragmentSpreads": FragmentRefs<"FlowTemplateDialog_flowTemplate">;
};

const node: ReaderFragment = (function(){
var v0 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "name",
  "storageKey": null
};
return {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "FlowTemplateDialog_flowTemplate",
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
      "name": "version",
      "storageKey": null
    },
    (v0/*:: as any*/),
    {
      "alias": null,
      "args": null,
      "concreteType": "FlowTemplateStep",
      "kind": "LinkedField",
      "name": "steps",
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
          "name": "optional",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "responseHours",
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "FlowTemplate",
  "abstractKey": null
};
})();

(node as any).hash = "ef076bc6415e8bff3a79a61fcc2a98f0";

export default node;
