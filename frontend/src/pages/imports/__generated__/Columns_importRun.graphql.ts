/**
 * @generated SignedSource<<d27b8c99f5a6854b2f48458d2f9e85b0>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
export type ImportField = "APPLIED_AT" | "COMPANY" | "CONSENT" | "CONSENT_AT" | "DEGREE" | "EMAILS" | "EMPLOYED_FROM" | "EMPLOYED_UNTIL" | "EXTERNAL_KEY" | "FAMILY_NAME" | "GIVEN_NAME" | "HEADLINE" | "IGNORE" | "LANGUAGES" | "LINKS" | "LOCATION" | "NAME" | "NOTE" | "PHONES" | "SCHOOL" | "SKILLS" | "SOURCE" | "STEP" | "STUDIED_FROM" | "STUDIED_UNTIL" | "STUDY_FIELD" | "SUMMARY" | "TAGS" | "TITLE";
import type { FragmentRefs } from "relay-runtime";
export type Columns_importRun$data = {
  readonly columns: ReadonlyArray<{
    readonly confidence: number;
    readonly field: ImportField;
    readonly index: number;
    readonly name: string;
    readonly samples: ReadonlyArray<string>;
    readonly separator: string;
  }>;
  readonly fittingMappings: ReadonlyArray<{
    readonly columns: ReadonlyArray<{
      readonly field: ImportField;
      readonly name: string;
      readonly separator: string;
    }>;
    readonly id: string;
    readonly name: string;
  }>;
  readonly id: string;
  readonly " $fragmentType": "Columns_importRun";
};
export type Columns_importRun$key = {
  readonly " $data"?: Columns_importRun$data;
  readonly " $fragmentSpreads": FragmentRefs<"Columns_importRun">;
};

const node: ReaderFragment = (function(){
var v0 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v1 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "name",
  "storageKey": null
},
v2 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "field",
  "storageKey": null
},
v3 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "separator",
  "storageKey": null
};
return {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "Columns_importRun",
  "selections": [
    (v0/*:: as any*/),
    {
      "alias": null,
      "args": null,
      "concreteType": "ImportColumn",
      "kind": "LinkedField",
      "name": "columns",
      "plural": true,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "index",
          "storageKey": null
        },
        (v1/*:: as any*/),
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "samples",
          "storageKey": null
        },
        (v2/*:: as any*/),
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "confidence",
          "storageKey": null
        },
        (v3/*:: as any*/)
      ],
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "ImportMapping",
      "kind": "LinkedField",
      "name": "fittingMappings",
      "plural": true,
      "selections": [
        (v0/*:: as any*/),
        (v1/*:: as any*/),
        {
          "alias": null,
          "args": null,
          "concreteType": "ImportMappingColumn",
          "kind": "LinkedField",
          "name": "columns",
          "plural": true,
          "selections": [
            (v1/*:: as any*/),
            (v2/*:: as any*/),
            (v3/*:: as any*/)
          ],
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "ImportRun",
  "abstractKey": null
};
})();

(node as any).hash = "f57564d27399523048fb233999e0c4a4";

export default node;
