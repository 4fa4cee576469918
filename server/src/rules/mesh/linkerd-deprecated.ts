import { setScalar } from "../../yaml/edit";
import { nodeAt } from "../../yaml/node";
import { changeObject } from "../fix";
import { defineRule } from "../rule";

const OLD = "policy.linkerd.io/v1alpha1";
const NEW = "policy.linkerd.io/v1beta1";

export default defineRule({
  meta: {
    id: "mesh/linkerd-deprecated",
    summary: "A ServerAuthorization, or an early version of a kind of Linkerd",
    category: "suspicious",
    severity: "hint",
    scope: "document",
    fix: "safe",
    status: "stable",
    preset: "strict",
    rows: ["G59"],
    references: ["https://linkerd.io/2-edge/reference/authorization-policy/"],
  },
  on: ["server-authorization", "linkerd-server"],
  *check(object, _index, documents) {
    if (object.type === "server-authorization")
      yield {
        at: object.kindAt,
        message:
          "An AuthorizationPolicy says the same and more: it can be about routes and whole namespaces.",
        tags: ["deprecated"],
      };
    if (object.apiVersion !== OLD) return;
    const node = nodeAt(documents.open(object).document.root, [...object.source.path, "apiVersion"]);
    if (!node) return;
    yield {
      at: node.at,
      message: `"${OLD}" is an early version of ${object.kind}: "${NEW}" has the same fields.`,
      tags: ["deprecated"],
      fixes: [
        {
          title: `Change apiVersion to "${NEW}": what is authorized stays the same`,
          permissions: "equal",
          preferred: true,
          change: changeObject(object, ({ document, text }, path) =>
            setScalar(document, text, [...path, "apiVersion"], NEW),
          ),
        },
      ],
    };
  },
});
