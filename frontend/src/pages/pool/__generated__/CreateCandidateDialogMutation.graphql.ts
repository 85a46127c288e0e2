/**
 * @generated SignedSource<<39b44e0d043e6e925aed775aeca346b5>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ConcreteRequest } from 'relay-runtime';
export type Consent = "GIVEN" | "UNKNOWN" | "WITHDRAWN";
export type CreateCandidateInput = {
  idempotencyKey?: string | null | undefined;
  jobId?: string | null | undefined;
  profile: CandidateProfileInput;
};
export type CandidateProfileInput = {
  consent?: Consent | null | undefined;
  education?: ReadonlyArray<EducationInput> | null | undefined;
  emails?: ReadonlyArray<string> | null | undefined;
  employers?: ReadonlyArray<EmployerInput> | null | undefined;
  headline?: string | null | undefined;
  languages?: ReadonlyArray<string> | null | undefined;
  links?: ReadonlyArray<ProfileLinkInput> | null | undefined;
  location?: string | null | undefined;
  name?: string | null | undefined;
  phones?: ReadonlyArray<string> | null | undefined;
  skills?: ReadonlyArray<SkillInput> | null | undefined;
  source?: string | null | undefined;
  summary?: string | null | undefined;
  tags?: ReadonlyArray<string> | null | undefined;
};
export type ProfileLinkInput = {
  kind: string;
  url: string;
};
export type EmployerInput = {
  company: string;
  end?: string | null | undefined;
  start?: string | null | undefined;
  summary?: string | null | undefined;
  title?: string | null | undefined;
};
export type EducationInput = {
  degree?: string | null | undefined;
  end?: string | null | undefined;
  field?: string | null | undefined;
  school: string;
  start?: string | null | undefined;
};
export type SkillInput = {
  level?: string | null | undefined;
  name: string;
};
export type CreateCandidateDialogMutation$variables = {
  input: CreateCandidateInput;
};
export type CreateCandidateDialogMutation$data = {
  readonly createCandidate: {
    readonly candidate: {
      readonly id: string;
      readonly name: string;
    };
  };
};
export type CreateCandidateDialogMutation = {
  response: CreateCandidateDialogMutation$data;
  variables: CreateCandidateDialogMutation$variables;
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
    "concreteType": "CreateCandidatePayload",
    "kind": "LinkedField",
    "name": "createCandidate",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "Candidate",
        "kind": "LinkedField",
        "name": "candidate",
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
    "name": "CreateCandidateDialogMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "CreateCandidateDialogMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "cacheID": "075b1e89b35ac92a11502b69c6b47290",
    "id": null,
    "metadata": {},
    "name": "CreateCandidateDialogMutation",
    "operationKind": "mutation",
    "text": "mutation CreateCandidateDialogMutation(\n  $input: CreateCandidateInput!\n) {\n  createCandidate(input: $input) {\n    candidate {\n      id\n      name\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "7750bcb12f453040afda976a2da7bd2b";

export default node;
