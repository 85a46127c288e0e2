/**
 * @generated SignedSource<<00735f8f2f8630734d40ad9b615c2726>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ConcreteRequest } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type StepKind = "CUSTOM" | "HIRED" | "HR_INTERVIEW" | "MANAGERIAL_INTERVIEW" | "OFFER" | "PRE_SCREENING" | "PROFESSIONAL_INTERVIEW" | "RECRUITMENT_INTERVIEW" | "REFERENCE_CHECK" | "TEST_TASK";
export type SaveFlowTemplateInput = {
  id?: string | null | undefined;
  idempotencyKey?: string | null | undefined;
  name: string;
  steps: ReadonlyArray<FlowTemplateStepInput>;
  version?: number | null | undefined;
};
export type FlowTemplateStepInput = {
  kind: StepKind;
  name: string;
  optional?: boolean | null | undefined;
  responseHours: number;
};
export type FlowTemplateDialogMutation$variables = {
  input: SaveFlowTemplateInput;
};
export type FlowTemplateDialogMutation$data = {
  readonly saveFlowTemplate: {
    readonly flowTemplate: {
      readonly id: string;
      readonly name: string;
      readonly steps: ReadonlyArray<{
        readonly name: string;
      }>;
      readonly " $fragmentSpreads": FragmentRefs<"FlowTemplateDialog_flowTemplate">;
    };
  };
};
export type FlowTemplateDialogMutation = {
  response: FlowTemplateDialogMutation$data;
  variables: FlowTemplateDialogMutation$variables;
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
},
v3 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "name",
  "storageKey": null
};
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "FlowTemplateDialogMutation",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": "SaveFlowTemplatePayload",
        "kind": "LinkedField",
        "name": "saveFlowTemplate",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "concreteType": "FlowTemplate",
            "kind": "LinkedField",
            "name": "flowTemplate",
            "plural": false,
            "selections": [
              (v2/*:: as any*/),
              (v3/*:: as any*/),
              {
                "alias": null,
                "args": null,
                "concreteType": "FlowTemplateStep",
                "kind": "LinkedField",
                "name": "steps",
                "plural": true,
                "selections": [
                  (v3/*:: as any*/)
                ],
                "storageKey": null
              },
              {
                "args": null,
                "kind": "FragmentSpread",
                "name": "FlowTemplateDialog_flowTemplate"
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
    "name": "FlowTemplateDialogMutation",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": "SaveFlowTemplatePayload",
        "kind": "LinkedField",
        "name": "saveFlowTemplate",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "concreteType": "FlowTemplate",
            "kind": "LinkedField",
            "name": "flowTemplate",
            "plural": false,
            "selections": [
              (v2/*:: as any*/),
              (v3/*:: as any*/),
              {
                "alias": null,
                "args": null,
                "concreteType": "FlowTemplateStep",
                "kind": "LinkedField",
                "name": "steps",
                "plural": true,
                "selections": [
                  (v3/*:: as any*/),
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
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "version",
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
    "cacheID": "0be6227b54b41ab5762a7ee4b0d5a49a",
    "id": null,
    "metadata": {},
    "name": "FlowTemplateDialogMutation",
    "operationKind": "mutation",
    "text": "mutation FlowTemplateDialogMutation(\n  $input: SaveFlowTemplateInput!\n) {\n  saveFlowTemplate(input: $input) {\n    flowTemplate {\n      id\n      name\n      steps {\n        name\n      }\n      ...FlowTemplateDialog_flowTemplate\n    }\n  }\n}\n\nfragment FlowTemplateDialog_flowTemplate on FlowTemplate {\n  id\n  version\n  name\n  steps {\n    name\n    kind\n    optional\n    responseHours\n  }\n}\n"
  }
};
})();

(node as any).hash = "a9f7a14e866d53e729dcc9fbd70e8ff7";

export default node;
