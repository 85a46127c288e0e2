/**
 * @generated SignedSource<<75533a11a0e5e1e5cb36cdf0b7e39537>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ConcreteRequest } from 'relay-runtime';
export type Consent = "GIVEN" | "UNKNOWN" | "WITHDRAWN";
export type useProfileEditQuery$variables = {
  id: string;
};
export type useProfileEditQuery$data = {
  readonly candidate: {
    readonly consent: Consent;
    readonly education: ReadonlyArray<{
      readonly degree: string;
      readonly end: string;
      readonly field: string;
      readonly school: string;
      readonly start: string;
    }>;
    readonly emails: ReadonlyArray<string>;
    readonly employers: ReadonlyArray<{
      readonly company: string;
      readonly end: string;
      readonly start: string;
      readonly summary: string;
      readonly title: string;
    }>;
    readonly headline: string;
    readonly id: string;
    readonly languages: ReadonlyArray<string>;
    readonly links: ReadonlyArray<{
      readonly kind: string;
      readonly url: string;
    }>;
    readonly location: string;
    readonly name: string;
    readonly phones: ReadonlyArray<string>;
    readonly skills: ReadonlyArray<{
      readonly level: string;
      readonly name: string;
    }>;
    readonly source: string;
    readonly summary: string;
    readonly tags: ReadonlyArray<string>;
    readonly version: number;
  } | null | undefined;
};
export type useProfileEditQuery = {
  response: useProfileEditQuery$data;
  variables: useProfileEditQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "id"
  }
],
v1 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "name",
  "storageKey": null
},
v2 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "summary",
  "storageKey": null
},
v3 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "start",
  "storageKey": null
},
v4 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "end",
  "storageKey": null
},
v5 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Variable",
        "name": "id",
        "variableName": "id"
      }
    ],
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
        "name": "version",
        "storageKey": null
      },
      (v1/*:: as any*/),
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
      (v2/*:: as any*/),
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
          (v3/*:: as any*/),
          (v4/*:: as any*/),
          (v2/*:: as any*/)
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
          (v3/*:: as any*/),
          (v4/*:: as any*/)
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
          (v1/*:: as any*/),
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
    "name": "useProfileEditQuery",
    "selections": (v5/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "useProfileEditQuery",
    "selections": (v5/*:: as any*/)
  },
  "params": {
    "cacheID": "81751047134cf6d92d43fd5d8b3ee165",
    "id": null,
    "metadata": {},
    "name": "useProfileEditQuery",
    "operationKind": "query",
    "text": "query useProfileEditQuery(\n  $id: ID!\n) {\n  candidate(id: $id) {\n    id\n    version\n    name\n    headline\n    location\n    summary\n    emails\n    phones\n    links {\n      kind\n      url\n    }\n    employers {\n      company\n      title\n      start\n      end\n      summary\n    }\n    education {\n      school\n      degree\n      field\n      start\n      end\n    }\n    skills {\n      name\n      level\n    }\n    languages\n    tags\n    source\n    consent\n  }\n}\n"
  }
};
})();

(node as any).hash = "066658f0cd6653d5f88dd3aa5a707c15";

export default node;
