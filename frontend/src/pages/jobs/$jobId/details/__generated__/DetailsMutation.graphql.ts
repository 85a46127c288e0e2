/**
 * @generated SignedSource<<3d416c07c38bacc2eeb30fdef02405e8>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ConcreteRequest } from 'relay-runtime';
export type EmploymentType = "CONTRACT" | "FULL_TIME" | "INTERNSHIP" | "PART_TIME" | "TEMPORARY";
export type UpdateJobInput = {
  confidential?: boolean | null | undefined;
  departmentId?: string | null | undefined;
  description?: string | null | undefined;
  employmentType?: EmploymentType | null | undefined;
  id: string;
  idempotencyKey?: string | null | undefined;
  locationIds?: ReadonlyArray<string> | null | undefined;
  openings?: number | null | undefined;
  targetDate?: string | null | undefined;
  title?: string | null | undefined;
  version: number;
};
export type DetailsMutation$variables = {
  input: UpdateJobInput;
};
export type DetailsMutation$data = {
  readonly updateJob: {
    readonly job: {
      readonly confidential: boolean;
      readonly department: {
        readonly id: string;
        readonly name: string;
      } | null | undefined;
      readonly description: string;
      readonly employmentType: EmploymentType;
      readonly id: string;
      readonly locations: ReadonlyArray<{
        readonly id: string;
        readonly name: string;
      }>;
      readonly openings: number;
      readonly targetDate: string | null | undefined;
      readonly title: string;
      readonly updatedAt: string;
      readonly version: number;
    };
  };
};
export type DetailsMutation = {
  response: DetailsMutation$data;
  variables: DetailsMutation$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "input"
  }
],
v1 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v2 = [
  (v1/*:: as any*/),
  {
    "alias": null,
    "args": null,
    "kind": "ScalarField",
    "name": "name",
    "storageKey": null
  }
],
v3 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Variable",
        "name": "input",
        "variableName": "input"
      }
    ],
    "concreteType": "UpdateJobPayload",
    "kind": "LinkedField",
    "name": "updateJob",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "Job",
        "kind": "LinkedField",
        "name": "job",
        "plural": false,
        "selections": [
          (v1/*:: as any*/),
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
            "name": "title",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "description",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "employmentType",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "openings",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "confidential",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "targetDate",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "updatedAt",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "concreteType": "Department",
            "kind": "LinkedField",
            "name": "department",
            "plural": false,
            "selections": (v2/*:: as any*/),
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "concreteType": "Location",
            "kind": "LinkedField",
            "name": "locations",
            "plural": true,
            "selections": (v2/*:: as any*/),
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
    "name": "DetailsMutation",
    "selections": (v3/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "DetailsMutation",
    "selections": (v3/*:: as any*/)
  },
  "params": {
    "cacheID": "4bf013e45dc61cd588b0a18ed3b73f77",
    "id": null,
    "metadata": {},
    "name": "DetailsMutation",
    "operationKind": "mutation",
    "text": "mutation DetailsMutation(\n  $input: UpdateJobInput!\n) {\n  updateJob(input: $input) {\n    job {\n      id\n      version\n      title\n      description\n      employmentType\n      openings\n      confidential\n      targetDate\n      updatedAt\n      department {\n        id\n        name\n      }\n      locations {\n        id\n        name\n      }\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "6bb4ccba6aad2576d150b01e17d13464";

export default node;
