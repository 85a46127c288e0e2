/**
 * @generated SignedSource<<6876322ea2af56b1c97b9e8b9a79158d>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type ImportRunView_importRun$data = {
  readonly id: string;
  readonly " $fragmentSpreads": FragmentRefs<"Columns_importRun">;
  readonly " $fragmentType": "ImportRunView_importRun";
};
export type ImportRunView_importRun$key = {
  readonly " $data"?: ImportRunView_importRun$data;
  readonly " $fragmentSpreads": FragmentRefs<"ImportRunView_importRun">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "ImportRunView_importRun",
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "id",
      "storageKey": null
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "Columns_importRun"
    }
  ],
  "type": "ImportRun",
  "abstractKey": null
};

(node as any).hash = "aa15c6b70b86d3abfdbf728aa27828b3";

export default node;
