/**
 * @generated SignedSource<<c3a17b47ecbae96ecd1209c056224a7f>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ConcreteRequest } from 'relay-runtime';
export type ImportField = "APPLIED_AT" | "COMPANY" | "CONSENT" | "CONSENT_AT" | "DEGREE" | "EMAILS" | "EMPLOYED_FROM" | "EMPLOYED_UNTIL" | "EXTERNAL_KEY" | "FAMILY_NAME" | "GIVEN_NAME" | "HEADLINE" | "IGNORE" | "LANGUAGES" | "LINKS" | "LOCATION" | "NAME" | "NOTE" | "PHONES" | "SCHOOL" | "SKILLS" | "SOURCE" | "STEP" | "STUDIED_FROM" | "STUDIED_UNTIL" | "STUDY_FIELD" | "SUMMARY" | "TAGS" | "TITLE";
export type ImportRowAction = "CREATED" | "FAILED" | "KEPT" | "REVERTED" | "SKIPPED" | "UPDATED";
export type ImportColumnInput = {
  field: ImportField;
  name: string;
  separator?: string | null | undefined;
};
export type PreviewQuery$variables = {
  columns?: ReadonlyArray<ImportColumnInput> | null | undefined;
  id: string;
  jobId?: string | null | undefined;
};
export type PreviewQuery$data = {
  readonly importPreview: {
    readonly checkedRows: number;
    readonly complete: boolean;
    readonly createdRows: number;
    readonly failedRows: number;
    readonly rows: ReadonlyArray<{
      readonly action: ImportRowAction;
      readonly column: string;
      readonly label: string;
      readonly line: number;
      readonly message: string;
      readonly row: number;
    }>;
    readonly skippedRows: number;
    readonly updatedRows: number;
  } | null | undefined;
};
export type PreviewQuery = {
  response: PreviewQuery$data;
  variables: PreviewQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "columns"
},
v1 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "id"
},
v2 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "jobId"
},
v3 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Variable",
        "name": "columns",
        "variableName": "columns"
      },
      {
        "kind": "Variable",
        "name": "importRunId",
        "variableName": "id"
      },
      {
        "kind": "Variable",
        "name": "jobId",
        "variableName": "jobId"
      }
    ],
    "concreteType": "ImportPreview",
    "kind": "LinkedField",
    "name": "importPreview",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "checkedRows",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "complete",
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
        "concreteType": "ImportRow",
        "kind": "LinkedField",
        "name": "rows",
        "plural": true,
        "selections": [
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "row",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "line",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "label",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "action",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "message",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "column",
            "storageKey": null
          }
        ],
        "storageKey": null
      }
    ],
    "storageKey": null
  }
];
return {
  "fragment": {
    "argumentDefinitions": [
      (v0/*:: as any*/),
      (v1/*:: as any*/),
      (v2/*:: as any*/)
    ],
    "kind": "Fragment",
    "metadata": null,
    "name": "PreviewQuery",
    "selections": (v3/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [
      (v1/*:: as any*/),
      (v0/*:: as any*/),
      (v2/*:: as any*/)
    ],
    "kind": "Operation",
    "name": "PreviewQuery",
    "selections": (v3/*:: as any*/)
  },
  "params": {
    "cacheID": "e51b34b013670f8bc80c9c561561f4dc",
    "id": null,
    "metadata": {},
    "name": "PreviewQuery",
    "operationKind": "query",
    "text": "query PreviewQuery(\n  $id: ID!\n  $columns: [ImportColumnInput!]\n  $jobId: ID\n) {\n  importPreview(importRunId: $id, columns: $columns, jobId: $jobId) {\n    checkedRows\n    complete\n    createdRows\n    updatedRows\n    skippedRows\n    failedRows\n    rows {\n      row\n      line\n      label\n      action\n      message\n      column\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "6707e1b0b082427ee03ee96d873bdf2d";

export default node;
