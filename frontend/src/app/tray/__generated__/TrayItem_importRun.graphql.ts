/**
 * @generated SignedSource<<4d72dff1c8ccf81a8a6349e415a06782>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
export type ImportStatus = "DONE" | "FAILED" | "QUEUED" | "REVERTED" | "REVERTING" | "RUNNING" | "UPLOADED";
import type { FragmentRefs } from "relay-runtime";
export type TrayItem_importRun$data = {
  readonly createdRows: number;
  readonly failedRows: number;
  readonly failure: string;
  readonly fileName: string;
  readonly id: string;
  readonly status: ImportStatus;
  readonly updatedRows: number;
  readonly " $fragmentSpreads": FragmentRefs<"ImportProgress_importRun">;
  readonly " $fragmentType": "TrayItem_importRun";
};
export type TrayItem_importRun$key = {
  readonly " $data"?: TrayItem_importRun$data;
  readonly " $fragmentSpreads": FragmentRefs<"TrayItem_importRun">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "TrayItem_importRun",
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
      "name": "fileName",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "status",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "createdRows",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "updatedRows",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "failedRows",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "failure",
      "storageKey": null
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "ImportProgress_importRun"
    }
  ],
  "type": "ImportRun",
  "abstractKey": null
};

(node as any).hash = "f2a7d525d0163fd53129a4670f52efc0";

export default node;
