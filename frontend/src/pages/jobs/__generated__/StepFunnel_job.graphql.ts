/**
 * @generated SignedSource<<36af96ec2c69d9f09fc36d3a069d8a33>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
export type StepKind = "CUSTOM" | "HIRED" | "HR_INTERVIEW" | "MANAGERIAL_INTERVIEW" | "OFFER" | "PRE_SCREENING" | "PROFESSIONAL_INTERVIEW" | "RECRUITMENT_INTERVIEW" | "REFERENCE_CHECK" | "TEST_TASK";
import type { FragmentRefs } from "relay-runtime";
export type StepFunnel_job$data = {
  readonly pipeline: ReadonlyArray<{
    readonly count: number;
    readonly lateCount: number;
    readonly step: {
      readonly id: string;
      readonly kind: StepKind;
      readonly name: string;
    };
  }>;
  readonly " $fragmentType": "StepFunnel_job";
};
export type StepFunnel_job$key = {
  readonly " $data"?: StepFunnel_job$data;
  readonly " $fragmentSpreads": FragmentRefs<"StepFunnel_job">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "StepFunnel_job",
  "selections": [
    {
      "alias": null,
      "args": null,
      "concreteType": "StepCount",
      "kind": "LinkedField",
      "name": "pipeline",
      "plural": true,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "count",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "lateCount",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "concreteType": "Step",
          "kind": "LinkedField",
          "name": "step",
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
              "name": "kind",
              "storageKey": null
            }
          ],
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Job",
  "abstractKey": null
};

(node as any).hash = "b7f72e67d24dd4203f964c4377b1f52c";

export default node;
