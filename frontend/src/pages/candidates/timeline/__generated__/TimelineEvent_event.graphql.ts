/**
 * @generated SignedSource<<98c9984ebc0bbc493efd8ec52dbc0435>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
export type EventKind = "APPLICATION_CREATED" | "APPLICATION_HIRED" | "APPLICATION_MOVED" | "APPLICATION_REJECTED" | "APPLICATION_REMOVED" | "APPLICATION_UNDONE" | "APPLICATION_UPDATED" | "APPLICATION_WITHDRAWN" | "CANDIDATE_CREATED" | "CANDIDATE_REMOVED" | "CANDIDATE_UPDATED" | "FILE_ATTACHED" | "FILE_DELETED" | "IMPORT_CHANGED" | "JOB_CREATED" | "JOB_MEMBER_REMOVED" | "JOB_MEMBER_SET" | "JOB_STATUS_CHANGED" | "JOB_STEPS_CHANGED" | "JOB_UPDATED" | "NOTE_ADDED" | "NOTE_DELETED" | "NOTE_UPDATED" | "SETTINGS_CHANGED" | "USER_INVITED" | "USER_UPDATED";
import type { FragmentRefs } from "relay-runtime";
export type TimelineEvent_event$data = {
  readonly actor: {
    readonly id: string;
    readonly name: string;
  } | null | undefined;
  readonly at: string;
  readonly count: number;
  readonly fields: ReadonlyArray<string>;
  readonly from: string;
  readonly fromStep: {
    readonly id: string;
    readonly name: string;
  } | null | undefined;
  readonly id: string;
  readonly job: {
    readonly id: string;
    readonly title: string;
  } | null | undefined;
  readonly kind: EventKind;
  readonly reason: {
    readonly id: string;
    readonly name: string;
  } | null | undefined;
  readonly to: string;
  readonly toStep: {
    readonly id: string;
    readonly name: string;
  } | null | undefined;
  readonly user: {
    readonly id: string;
    readonly name: string;
  } | null | undefined;
  readonly " $fragmentType": "TimelineEvent_event";
};
export type TimelineEvent_event$key = {
  readonly " $data"?: TimelineEvent_event$data;
  readonly " $fragmentSpreads": FragmentRefs<"TimelineEvent_event">;
};

const node: ReaderFragment = (function(){
var v0 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v1 = [
  (v0/*:: as any*/),
  {
    "alias": null,
    "args": null,
    "kind": "ScalarField",
    "name": "name",
    "storageKey": null
  }
];
return {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "TimelineEvent_event",
  "selections": [
    (v0/*:: as any*/),
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
      "selections": (v1/*:: as any*/),
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
        (v0/*:: as any*/),
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
      "selections": (v1/*:: as any*/),
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Step",
      "kind": "LinkedField",
      "name": "toStep",
      "plural": false,
      "selections": (v1/*:: as any*/),
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
      "selections": (v1/*:: as any*/),
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "User",
      "kind": "LinkedField",
      "name": "user",
      "plural": false,
      "selections": (v1/*:: as any*/),
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
  "type": "Event",
  "abstractKey": null
};
})();

(node as any).hash = "e27cab6e7798e11aa9ba7c16ab77394d";

export default node;
