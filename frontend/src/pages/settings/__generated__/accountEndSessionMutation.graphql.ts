/**
 * @generated SignedSource<<e8ab6e1adcfc856633053763a866129a>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ConcreteRequest } from 'relay-runtime';
export type EndSessionInput = {
  idempotencyKey?: string | null | undefined;
  sessionId: string;
};
export type accountEndSessionMutation$variables = {
  input: EndSessionInput;
};
export type accountEndSessionMutation$data = {
  readonly endSession: {
    readonly sessionId: string;
  };
};
export type accountEndSessionMutation = {
  response: accountEndSessionMutation$data;
  variables: accountEndSessionMutation$variables;
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
    "concreteType": "EndSessionPayload",
    "kind": "LinkedField",
    "name": "endSession",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "sessionId",
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
    "name": "accountEndSessionMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "accountEndSessionMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "cacheID": "4852856daab5cb8ccef284711d7a7cf0",
    "id": null,
    "metadata": {},
    "name": "accountEndSessionMutation",
    "operationKind": "mutation",
    "text": "mutation accountEndSessionMutation(\n  $input: EndSessionInput!\n) {\n  endSession(input: $input) {\n    sessionId\n  }\n}\n"
  }
};
})();

(node as any).hash = "bd472e488a1c9a6a45f166cd00dcd6a3";

export default node;
