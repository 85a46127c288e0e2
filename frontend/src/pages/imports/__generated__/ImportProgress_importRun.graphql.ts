/**
 * @generated SignedSource<<2047ddf04486f942358a815a377ca3d4>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
export type ImportStatus = "DONE" | "FAILED" | "QUEUED" | "REVERTED" | "REVERTING" | "RUNNING" | "UPLOADED";
import type { FragmentRefs } from "relay-runtime";
export type ImportProgress_importRun$data = {
  readonly createdRows: number;
  readonly doneRows: number;
  readonly failedRows: number;
  readonly failure: string;
  readonly fileName: string;
  readonly finishedAt: string | null | undefined;
  readonly id: string;
  readonly rowsPerSecond: number;
  readonly skippedRows: number;
  readonly startedAt: string | null | undefined;
  readonly status: ImportStatus;
  readonly totalRows: number;
  readonly updatedRows: number;
  readonly " $fragmentType": "ImportProgress_importRun";
};
export type ImportProgress_importRun$key = {
  readonly " $data"?: ImportProgress_importRun$data;
  readonly " $fragmentSpreads": FragmentRefs<"ImportProgress_importRun">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "ImportProgress_importRun",
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
      "name": "totalRows",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "doneRows",
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
      "name": "skippedRows",
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
      "name": "rowsPerSecond",
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
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "startedAt",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "finishedAt",
      "storageKey": null
    }
  ],
  "type": "ImportRun",
  "abstractKey": null
};

(node as any).hash = "f317aaa27c3b676e58f2fb04418d5486";

export default node;
