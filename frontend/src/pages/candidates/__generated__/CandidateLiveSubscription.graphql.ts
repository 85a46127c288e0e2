/**
 * @generated SignedSource<<223c13897d490bdfd66dce685eafac30>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ConcreteRequest } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type EventKind = "APPLICATION_CREATED" | "APPLICATION_HIRED" | "APPLICATION_MOVED" | "APPLICATION_REJECTED" | "APPLICATION_REMOVED" | "APPLICATION_UNDONE" | "APPLICATION_UPDATED" | "APPLICATION_WITHDRAWN" | "CANDIDATE_CREATED" | "CANDIDATE_REMOVED" | "CANDIDATE_UPDATED" | "FILE_ATTACHED" | "FILE_DELETED" | "IMPORT_CHANGED" | "JOB_CREATED" | "JOB_MEMBER_REMOVED" | "JOB_MEMBER_SET" | "JOB_STATUS_CHANGED" | "JOB_STEPS_CHANGED" | "JOB_UPDATED" | "NOTE_ADDED" | "NOTE_DELETED" | "NOTE_UPDATED" | "SETTINGS_CHANGED" | "USER_INVITED" | "USER_UPDATED";
export type CandidateLiveSubscription$variables = {
  after?: string | null | undefined;
  candidateId: string;
};
export type CandidateLiveSubscription$data = {
  readonly activity: {
    readonly cursor: string;
    readonly events: ReadonlyArray<{
      readonly id: string;
      readonly kind: EventKind;
      readonly " $fragmentSpreads": FragmentRefs<"TimelineEvent_event">;
    }>;
  };
};
export type CandidateLiveSubscription = {
  response: CandidateLiveSubscription$data;
  variables: CandidateLiveSubscription$variables;
};

const node: ConcreteRequest = (function(){
var v0 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "after"
},
v1 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "candidateId"
},
v2 = [
  {
    "kind": "Variable",
    "name": "after",
    "variableName": "after"
  },
  {
    "fields": [
      {
        "kind": "Variable",
        "name": "candidateId",
        "variableName": "candidateId"
      }
    ],
    "kind": "ObjectValue",
    "name": "filter"
  }
],
v3 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "cursor",
  "storageKey": null
},
v4 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v5 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "kind",
  "storageKey": null
},
v6 = [
  (v4/*:: as any*/),
  {
    "alias": null,
    "args": null,
    "kind": "ScalarField",
    "name": "name",
    "storageKey": null
  }
];
return {
  "fragment": {
    "argumentDefinitions": [
      (v0/*:: as any*/),
      (v1/*:: as any*/)
    ],
    "kind": "Fragment",
    "metadata": null,
    "name": "CandidateLiveSubscription",
    "selections": [
      {
        "alias": null,
        "args": (v2/*:: as any*/),
        "concreteType": "ActivityBatch",
        "kind": "LinkedField",
        "name": "activity",
        "plural": false,
        "selections": [
          (v3/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "concreteType": "Event",
            "kind": "LinkedField",
            "name": "events",
            "plural": true,
            "selections": [
              (v4/*:: as any*/),
              (v5/*:: as any*/),
              {
                "args": null,
                "kind": "FragmentSpread",
                "name": "TimelineEvent_event"
              }
            ],
            "storageKey": null
          }
        ],
        "storageKey": null
      }
    ],
    "type": "Subscription",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [
      (v1/*:: as any*/),
      (v0/*:: as any*/)
    ],
    "kind": "Operation",
    "name": "CandidateLiveSubscription",
    "selections": [
      {
        "alias": null,
        "args": (v2/*:: as any*/),
        "concreteType": "ActivityBatch",
        "kind": "LinkedField",
        "name": "activity",
        "plural": false,
        "selections": [
          (v3/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "concreteType": "Event",
            "kind": "LinkedField",
            "name": "events",
            "plural": true,
            "selections": [
              (v4/*:: as any*/),
              (v5/*:: as any*/),
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "at",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "concreteType": "User",
                "kind": "LinkedField",
                "name": "actor",
                "plural": false,
                "selections": (v6/*:: as any*/),
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "concreteType": "Job",
                "kind": "LinkedField",
                "name": "job",
                "plural": false,
                "selections": [
                  (v4/*:: as any*/),
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "title",
                    "storageKey": null
                  }
                ],
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "concreteType": "Step",
                "kind": "LinkedField",
                "name": "fromStep",
                "plural": false,
                "selections": (v6/*:: as any*/),
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "concreteType": "Step",
                "kind": "LinkedField",
                "name": "toStep",
                "plural": false,
                "selections": (v6/*:: as any*/),
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
                "name": "fields",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "concreteType": "Reason",
                "kind": "LinkedField",
                "name": "reason",
                "plural": false,
                "selections": (v6/*:: as any*/),
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "concreteType": "User",
                "kind": "LinkedField",
                "name": "user",
                "plural": false,
                "selections": (v6/*:: as any*/),
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "count",
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
    "cacheID": "7da0d26b4dea4e98c951571eb9c79eba",
    "id": null,
    "metadata": {},
    "name": "CandidateLiveSubscription",
    "operationKind": "subscription",
    "text": "subscription CandidateLiveSubscription(\n  $candidateId: ID!\n  $after: Cursor\n) {\n  activity(after: $after, filter: {candidateId: $candidateId}) {\n    cursor\n    events {\n      id\n      kind\n      ...TimelineEvent_event\n    }\n  }\n}\n\nfragment TimelineEvent_event on Event {\n  id\n  kind\n  at\n  actor {\n    id\n    name\n  }\n  job {\n    id\n    title\n  }\n  fromStep {\n    id\n    name\n  }\n  toStep {\n    id\n    name\n  }\n  from\n  to\n  fields\n  reason {\n    id\n    name\n  }\n  user {\n    id\n    name\n  }\n  count\n}\n"
  }
};
})();

(node as any).hash = "9513ff567c7c7b245a75fb141854c070";

export default node;
