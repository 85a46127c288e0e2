/**
 * @generated SignedSource<<bcc4d46c1dba736f91a2a5c5b72e1d5d>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
export type Consent = "GIVEN" | "UNKNOWN" | "WITHDRAWN";
import type { FragmentRefs } from "relay-runtime";
export type PoolRow_candidate$data = {
  readonly consent: Consent;
  readonly createdAt: string;
  readonly headline: string;
  readonly location: string;
  readonly name: string;
  readonly source: string;
  readonly tags: ReadonlyArray<string>;
  readonly " $fragmentType": "PoolRow_candidate";
};
export type PoolRow_candidate$key = {
  readonly " $data"?: PoolRow_candidate$data;
  readonly " $fragmentSpreads": FragmentRefs<"PoolRow_candidate">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "PoolRow_candidate",
  "selections": [
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
      "kind": "ScalarField",
      "name": "createdAt",
      "storageKey": null
    }
  ],
  "type": "Candidate",
  "abstractKey": null
};

(node as any).hash = "4f1dd1a90d6718088695ef18062667dc";

export default node;
