/**
 * @generated SignedSource<<ab953e4e0ec15d50a01c0513a0d78555>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ConcreteRequest } from 'relay-runtime';
export type EventKind = "APPLICATION_CREATED" | "APPLICATION_HIRED" | "APPLICATION_MOVED" | "APPLICATION_REJECTED" | "APPLICATION_REMOVED" | "APPLICATION_UNDONE" | "APPLICATION_UPDATED" | "APPLICATION_WITHDRAWN" | "CANDIDATE_CREATED" | "CANDIDATE_REMOVED" | "CANDIDATE_UPDATED" | "FILE_ATTACHED" | "FILE_DELETED" | "IMPORT_CHANGED" | "JOB_CREATED" | "JOB_MEMBER_REMOVED" | "JOB_MEMBER_SET" | "JOB_STATUS_CHANGED" | "JOB_STEPS_CHANGED" | "JOB_UPDATED" | "NOTE_ADDED" | "NOTE_DELETED" | "NOTE_UPDATED" | "SETTINGS_CHANGED" | "USER_INVITED" | "USER_UPDATED";
export type ActivityFilter = {
  candidateId?: string | null | undefined;
  jobIds?: ReadonlyArray<string> | null | undefined;
  kinds?: ReadonlyArray<EventKind> | null | undefined;
};
export type JobListLiveSubscription$variables = {
  after?: string | null | undefined;
  filter?: ActivityFilter | null | undefined;
};
export type JobListLiveSubscription$data = {
  readonly activity: {
    readonly cursor: string;
    readonly events: ReadonlyArray<{
      readonly id: string;
    }>;
  };
};
export type JobListLiveSubscription = {
  response: JobListLiveSubscription$data;
  variables: JobListLiveSubscription$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "after"
  },
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "filter"
  }
],
v1 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Variable",
        "name": "after",
        "variableName": "after"
      },
      {
        "kind": "Variable",
        "name": "filter",
        "variableName": "filter"
      }
    ],
    "concreteType": "ActivityBatch",
    "kind": "LinkedField",
    "name": "activity",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "cursor",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "concreteType": "Event",
        "kind": "LinkedField",
        "name": "events",
        "plural": true,
        "selections": [
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "id",
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
    "name": "JobListLiveSubscription",
    "selections": (v1/*:: as any*/),
    "type": "Subscription",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "JobListLiveSubscription",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "cacheID": "0b70ff5a488a10350658ecf15a79a503",
    "id": null,
    "metadata": {},
    "name": "JobListLiveSubscription",
    "operationKind": "subscription",
    "text": "subscription JobListLiveSubscription(\n  $after: Cursor\n  $filter: ActivityFilter\n) {\n  activity(after: $after, filter: $filter) {\n    cursor\n    events {\n      id\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "9bc023c52e692ec8664d5f65c2c8e359";

export default node;
