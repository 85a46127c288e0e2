/**
 * @generated SignedSource<<1bba226e3ad776d0d43dfc061c56b7e5>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ConcreteRequest } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type ApplicationStatus = "ACTIVE" | "HIRED" | "REJECTED" | "WITHDRAWN";
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
export type AddCandidateDialogCreateMutation$variables = {
  input: CreateCandidateInput;
};
export type AddCandidateDialogCreateMutation$data = {
  readonly createCandidate: {
    readonly candidate: {
      readonly applications: ReadonlyArray<{
        readonly id: string;
        readonly jobId: string;
        readonly status: ApplicationStatus;
        readonly stepId: string;
        readonly version: number;
        readonly " $fragmentSpreads": FragmentRefs<"BoardCard_application">;
      }>;
      readonly id: string;
      readonly name: string;
    };
  };
};
export type AddCandidateDialogCreateMutation = {
  response: AddCandidateDialogCreateMutation$data;
  variables: AddCandidateDialogCreateMutation$variables;
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
},
v4 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "jobId",
  "storageKey": null
},
v5 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "version",
  "storageKey": null
},
v6 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "status",
  "storageKey": null
},
v7 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "stepId",
  "storageKey": null
};
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "AddCandidateDialogCreateMutation",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
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
              (v2/*:: as any*/),
              (v3/*:: as any*/),
              {
                "alias": null,
                "args": null,
                "concreteType": "Application",
                "kind": "LinkedField",
                "name": "applications",
                "plural": true,
                "selections": [
                  (v2/*:: as any*/),
                  (v4/*:: as any*/),
                  (v5/*:: as any*/),
                  (v6/*:: as any*/),
                  (v7/*:: as any*/),
                  {
                    "args": null,
                    "kind": "FragmentSpread",
                    "name": "BoardCard_application"
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
    ],
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "AddCandidateDialogCreateMutation",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
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
              (v2/*:: as any*/),
              (v3/*:: as any*/),
              {
                "alias": null,
                "args": null,
                "concreteType": "Application",
                "kind": "LinkedField",
                "name": "applications",
                "plural": true,
                "selections": [
                  (v2/*:: as any*/),
                  (v4/*:: as any*/),
                  (v5/*:: as any*/),
                  (v6/*:: as any*/),
                  (v7/*:: as any*/),
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "candidateId",
                    "storageKey": null
                  },
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "candidateName",
                    "storageKey": null
                  },
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "candidateHeadline",
                    "storageKey": null
                  },
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "daysInStep",
                    "storageKey": null
                  },
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "enteredStepAt",
                    "storageKey": null
                  },
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "dueAt",
                    "storageKey": null
                  },
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "late",
                    "storageKey": null
                  },
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "waitingOn",
                    "storageKey": null
                  },
                  {
                    "alias": null,
                    "args": null,
                    "concreteType": "Permission",
                    "kind": "LinkedField",
                    "name": "canMove",
                    "plural": false,
                    "selections": [
                      {
                        "alias": null,
                        "args": null,
                        "kind": "ScalarField",
                        "name": "allowed",
                        "storageKey": null
                      },
                      {
                        "alias": null,
                        "args": null,
                        "kind": "ScalarField",
                        "name": "reason",
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
        ],
        "storageKey": null
      }
    ]
  },
  "params": {
    "cacheID": "a7945734a1c89d7b22fa19862d229a25",
    "id": null,
    "metadata": {},
    "name": "AddCandidateDialogCreateMutation",
    "operationKind": "mutation",
    "text": "mutation AddCandidateDialogCreateMutation(\n  $input: CreateCandidateInput!\n) {\n  createCandidate(input: $input) {\n    candidate {\n      id\n      name\n      applications {\n        id\n        jobId\n        version\n        status\n        stepId\n        ...BoardCard_application\n      }\n    }\n  }\n}\n\nfragment BoardCard_application on Application {\n  id\n  version\n  status\n  stepId\n  candidateId\n  candidateName\n  candidateHeadline\n  daysInStep\n  enteredStepAt\n  dueAt\n  late\n  waitingOn\n  canMove {\n    allowed\n    reason\n  }\n}\n"
  }
};
})();

(node as any).hash = "a435402d8283493dfeda3c6c296ffbda";

export default node;
