/**
 * @generated SignedSource<<cd4510fe3b0b683984b0dd4989cf66a5>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ConcreteRequest } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type Consent = "GIVEN" | "UNKNOWN" | "WITHDRAWN";
export type UpdateCandidateInput = {
  id: string;
  idempotencyKey?: string | null | undefined;
  profile: CandidateProfileInput;
  version: number;
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
export type useProfileEditMutation$variables = {
  input: UpdateCandidateInput;
};
export type useProfileEditMutation$data = {
  readonly updateCandidate: {
    readonly candidate: {
      readonly id: string;
      readonly " $fragmentSpreads": FragmentRefs<"CandidateHeader_candidate" | "ProfileSections_candidate">;
    };
  };
};
export type useProfileEditMutation = {
  response: useProfileEditMutation$data;
  variables: useProfileEditMutation$variables;
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
  "name": "summary",
  "storageKey": null
},
v5 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "start",
  "storageKey": null
},
v6 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "end",
  "storageKey": null
};
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "useProfileEditMutation",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": "UpdateCandidatePayload",
        "kind": "LinkedField",
        "name": "updateCandidate",
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
              {
                "args": null,
                "kind": "FragmentSpread",
                "name": "CandidateHeader_candidate"
              },
              {
                "args": null,
                "kind": "FragmentSpread",
                "name": "ProfileSections_candidate"
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
    "name": "useProfileEditMutation",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": "UpdateCandidatePayload",
        "kind": "LinkedField",
        "name": "updateCandidate",
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
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "version",
                "storageKey": null
              },
              (v3/*:: as any*/),
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "headline",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "location",
                "storageKey": null
              },
              (v4/*:: as any*/),
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "emails",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "phones",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "concreteType": "ProfileLink",
                "kind": "LinkedField",
                "name": "links",
                "plural": true,
                "selections": [
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
                    "name": "url",
                    "storageKey": null
                  }
                ],
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "concreteType": "Employer",
                "kind": "LinkedField",
                "name": "employers",
                "plural": true,
                "selections": [
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "company",
                    "storageKey": null
                  },
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "title",
                    "storageKey": null
                  },
                  (v5/*:: as any*/),
                  (v6/*:: as any*/),
                  (v4/*:: as any*/)
                ],
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "concreteType": "Education",
                "kind": "LinkedField",
                "name": "education",
                "plural": true,
                "selections": [
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "school",
                    "storageKey": null
                  },
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "degree",
                    "storageKey": null
                  },
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "field",
                    "storageKey": null
                  },
                  (v5/*:: as any*/),
                  (v6/*:: as any*/)
                ],
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "concreteType": "Skill",
                "kind": "LinkedField",
                "name": "skills",
                "plural": true,
                "selections": [
                  (v3/*:: as any*/),
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "level",
                    "storageKey": null
                  }
                ],
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "languages",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "tags",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "source",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "consent",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "concreteType": "Permission",
                "kind": "LinkedField",
                "name": "canEdit",
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
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "consentAt",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "createdAt",
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
    "cacheID": "ba1aa1d0eef962eaec31c773f20debc8",
    "id": null,
    "metadata": {},
    "name": "useProfileEditMutation",
    "operationKind": "mutation",
    "text": "mutation useProfileEditMutation(\n  $input: UpdateCandidateInput!\n) {\n  updateCandidate(input: $input) {\n    candidate {\n      id\n      ...CandidateHeader_candidate\n      ...ProfileSections_candidate\n    }\n  }\n}\n\nfragment CandidateHeader_candidate on Candidate {\n  id\n  version\n  name\n  headline\n  location\n  summary\n  emails\n  phones\n  links {\n    kind\n    url\n  }\n  employers {\n    company\n    title\n    start\n    end\n    summary\n  }\n  education {\n    school\n    degree\n    field\n    start\n    end\n  }\n  skills {\n    name\n    level\n  }\n  languages\n  tags\n  source\n  consent\n  canEdit {\n    allowed\n    reason\n  }\n}\n\nfragment ProfileSections_candidate on Candidate {\n  id\n  version\n  name\n  headline\n  location\n  summary\n  emails\n  phones\n  links {\n    kind\n    url\n  }\n  employers {\n    company\n    title\n    start\n    end\n    summary\n  }\n  education {\n    school\n    degree\n    field\n    start\n    end\n  }\n  skills {\n    name\n    level\n  }\n  languages\n  tags\n  source\n  consent\n  consentAt\n  createdAt\n  canEdit {\n    allowed\n    reason\n  }\n}\n"
  }
};
})();

(node as any).hash = "705ad12da4c8a8fb9d9ae61d39e38f81";

export default node;
