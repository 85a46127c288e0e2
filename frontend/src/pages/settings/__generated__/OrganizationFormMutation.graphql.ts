/**
 * @generated SignedSource<<6ca5c3a5bd79a093931e18fe552120b1>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ConcreteRequest } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type UpdateOrganizationInput = {
  idempotencyKey?: string | null | undefined;
  name?: string | null | undefined;
  timeZone?: string | null | undefined;
  version: number;
  workingWeek?: WorkingWeekInput | null | undefined;
};
export type WorkingWeekInput = {
  days: ReadonlyArray<number>;
  from: number;
  holidays?: ReadonlyArray<string> | null | undefined;
  to: number;
};
export type OrganizationFormMutation$variables = {
  input: UpdateOrganizationInput;
};
export type OrganizationFormMutation$data = {
  readonly updateOrganization: {
    readonly organization: {
      readonly " $fragmentSpreads": FragmentRefs<"OrganizationForm_organization">;
    };
  };
};
export type OrganizationFormMutation = {
  response: OrganizationFormMutation$data;
  variables: OrganizationFormMutation$variables;
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
];
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "OrganizationFormMutation",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": "UpdateOrganizationPayload",
        "kind": "LinkedField",
        "name": "updateOrganization",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "concreteType": "Organization",
            "kind": "LinkedField",
            "name": "organization",
            "plural": false,
            "selections": [
              {
                "args": null,
                "kind": "FragmentSpread",
                "name": "OrganizationForm_organization"
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
    "name": "OrganizationFormMutation",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": "UpdateOrganizationPayload",
        "kind": "LinkedField",
        "name": "updateOrganization",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "concreteType": "Organization",
            "kind": "LinkedField",
            "name": "organization",
            "plural": false,
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
                "kind": "ScalarField",
                "name": "timeZone",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "concreteType": "WorkingWeek",
                "kind": "LinkedField",
                "name": "workingWeek",
                "plural": false,
                "selections": [
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "days",
                    "storageKey": null
                  },
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "from",
                    "storageKey": null
                  },
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "to",
                    "storageKey": null
                  },
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "holidays",
                    "storageKey": null
                  }
                ],
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
    "cacheID": "0b22add8a5607efafc5427435894d767",
    "id": null,
    "metadata": {},
    "name": "OrganizationFormMutation",
    "operationKind": "mutation",
    "text": "mutation OrganizationFormMutation(\n  $input: UpdateOrganizationInput!\n) {\n  updateOrganization(input: $input) {\n    organization {\n      ...OrganizationForm_organization\n      id\n    }\n  }\n}\n\nfragment OrganizationForm_organization on Organization {\n  id\n  version\n  name\n  timeZone\n  workingWeek {\n    days\n    from\n    to\n    holidays\n  }\n}\n"
  }
};
})();

(node as any).hash = "6cf836deb3e0d8003e2c757b554e1af1";

export default node;
