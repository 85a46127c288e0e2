/**
 * @generated SignedSource<<e6d338a6e3219e55244de1056d127d20>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ConcreteRequest } from 'relay-runtime';
export type SaveLocationInput = {
  archived?: boolean | null | undefined;
  country?: string | null | undefined;
  id?: string | null | undefined;
  idempotencyKey?: string | null | undefined;
  name: string;
  remote?: boolean | null | undefined;
  version?: number | null | undefined;
};
export type LocationListMutation$variables = {
  input: SaveLocationInput;
};
export type LocationListMutation$data = {
  readonly saveLocation: {
    readonly location: {
      readonly archived: boolean;
      readonly country: string;
      readonly id: string;
      readonly name: string;
      readonly remote: boolean;
      readonly version: number;
    };
  };
};
export type LocationListMutation = {
  response: LocationListMutation$data;
  variables: LocationListMutation$variables;
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
    "alias": null,
    "args": [
      {
        "kind": "Variable",
        "name": "input",
        "variableName": "input"
      }
    ],
    "concreteType": "SaveLocationPayload",
    "kind": "LinkedField",
    "name": "saveLocation",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "Location",
        "kind": "LinkedField",
        "name": "location",
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
            "name": "name",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "country",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "remote",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "archived",
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
];
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "LocationListMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "LocationListMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "cacheID": "1d705a1ca9d02a2123368818be634498",
    "id": null,
    "metadata": {},
    "name": "LocationListMutation",
    "operationKind": "mutation",
    "text": "mutation LocationListMutation(\n  $input: SaveLocationInput!\n) {\n  saveLocation(input: $input) {\n    location {\n      id\n      name\n      country\n      remote\n      archived\n      version\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "3045a3c70c824adcfa181bc534d26e99";

export default node;
