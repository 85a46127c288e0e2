/**
 * @generated SignedSource<<bf0e33dfe58193ddfba5989ee44e436f>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ConcreteRequest } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type ImportField = "APPLIED_AT" | "COMPANY" | "CONSENT" | "CONSENT_AT" | "DEGREE" | "EMAILS" | "EMPLOYED_FROM" | "EMPLOYED_UNTIL" | "EXTERNAL_KEY" | "FAMILY_NAME" | "GIVEN_NAME" | "HEADLINE" | "IGNORE" | "LANGUAGES" | "LINKS" | "LOCATION" | "NAME" | "NOTE" | "PHONES" | "SCHOOL" | "SKILLS" | "SOURCE" | "STEP" | "STUDIED_FROM" | "STUDIED_UNTIL" | "STUDY_FIELD" | "SUMMARY" | "TAGS" | "TITLE";
export type StartImportInput = {
  columns?: ReadonlyArray<ImportColumnInput> | null | undefined;
  idempotencyKey?: string | null | undefined;
  importRunId: string;
  jobId?: string | null | undefined;
  saveMappingAs?: string | null | undefined;
};
export type ImportColumnInput = {
  field: ImportField;
  name: string;
  separator?: string | null | undefined;
};
export type ImportRunViewStartMutation$variables = {
  input: StartImportInput;
};
export type ImportRunViewStartMutation$data = {
  readonly startImport: {
    readonly importRun: {
      readonly id: string;
      readonly " $fragmentSpreads": FragmentRefs<"ImportProgress_importRun">;
    };
  };
};
export type ImportRunViewStartMutation = {
  response: ImportRunViewStartMutation$data;
  variables: ImportRunViewStartMutation$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "input"
  }
],
v1 = [
  {
    "kind": "Variable",
    "name": "input",
    "variableName": "input"
  }
],
v2 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
};
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "ImportRunViewStartMutation",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": "StartImportPayload",
        "kind": "LinkedField",
        "name": "startImport",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "concreteType": "ImportRun",
            "kind": "LinkedField",
            "name": "importRun",
            "plural": false,
            "selections": [
              (v2/*:: as any*/),
              {
                "args": null,
                "kind": "FragmentSpread",
                "name": "ImportProgress_importRun"
              }
            ],
            "storageKey": null
          }
        ],
        "storageKey": null
      }
    ],
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "ImportRunViewStartMutation",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": "StartImportPayload",
        "kind": "LinkedField",
        "name": "startImport",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "concreteType": "ImportRun",
            "kind": "LinkedField",
            "name": "importRun",
            "plural": false,
            "selections": [
              (v2/*:: as any*/),
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
            "storageKey": null
          }
        ],
        "storageKey": null
      }
    ]
  },
  "params": {
    "cacheID": "329740dfdaf92cff9b9a0aa3b01c8005",
    "id": null,
    "metadata": {},
    "name": "ImportRunViewStartMutation",
    "operationKind": "mutation",
    "text": "mutation ImportRunViewStartMutation(\n  $input: StartImportInput!\n) {\n  startImport(input: $input) {\n    importRun {\n      id\n      ...ImportProgress_importRun\n    }\n  }\n}\n\nfragment ImportProgress_importRun on ImportRun {\n  id\n  fileName\n  status\n  totalRows\n  doneRows\n  createdRows\n  updatedRows\n  skippedRows\n  failedRows\n  rowsPerSecond\n  failure\n  startedAt\n  finishedAt\n}\n"
  }
};
})();

(node as any).hash = "dfc3d04221da2029c3916f10f364d2ff";

export default node;
