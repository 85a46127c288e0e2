/**
 * @generated SignedSource<<59ae618e65dc3fb6330c52b6352b2594>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ConcreteRequest } from 'relay-runtime';
export type DeleteFlowTemplateInput = {
  id: string;
  idempotencyKey?: string | null | undefined;
};
export type flowTemplatesDeleteMutation$variables = {
  input: DeleteFlowTemplateInput;
};
export type flowTemplatesDeleteMutation$data = {
  readonly deleteFlowTemplate: {
    readonly flowTemplateId: string;
  };
};
export type flowTemplatesDeleteMutation = {
  response: flowTemplatesDeleteMutation$data;
  variables: flowTemplatesDeleteMutation$variables;
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
    "concreteType": "DeleteFlowTemplatePayload",
    "kind": "LinkedField",
    "name": "deleteFlowTemplate",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "flowTemplateId",
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
    "name": "flowTemplatesDeleteMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "flowTemplatesDeleteMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "cacheID": "5945affff481e6f9df2829cf1297b21f",
    "id": null,
    "metadata": {},
    "name": "flowTemplatesDeleteMutation",
    "operationKind": "mutation",
    "text": "mutation flowTemplatesDeleteMutation(\n  $input: DeleteFlowTemplateInput!\n) {\n  deleteFlowTemplate(input: $input) {\n    flowTemplateId\n  }\n}\n"
  }
};
})();

(node as any).hash = "3c9b2ab35905eac4dd2d68b043e4e346";

export default node;
