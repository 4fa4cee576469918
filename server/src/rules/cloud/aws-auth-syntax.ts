import type { YamlScalar } from "../../yaml/node";
import { nodeAt, resolve, valueOf } from "../../yaml/node";
import { parseDocument } from "../../yaml/parse";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "cloud/aws-auth-syntax",
    summary: "The ConfigMap aws-auth holds text that the authenticator of EKS cannot read",
    category: "correctness",
    severity: "error",
    scope: "document",
    fix: "none",
    status: "stable",
    preset: "recommended",
    references: ["https://docs.aws.amazon.com/eks/latest/userguide/auth-configmap.html"],
    rows: ["F29"],
  },
  on: ["cloud"],
  *check(object, _index, documents) {
    if (object.kind !== "ConfigMap") return;
    const { document } = documents.open(object);
    const data = nodeAt(document.root, [...object.source.path, "data"]);
    for (const [key, name] of [
      ["mapRoles", "rolearn"],
      ["mapUsers", "userarn"],
    ] as const) {
      const node = valueOf(data, key);
      if (!node || object.templated) continue;
      if (node.type !== "scalar") {
        yield {
          at: node.at,
          message: `"${key}" is a text that holds a list, not the list itself: write "${key}: |".`,
        };
        continue;
      }
      const fault = faultOf(node, name);
      if (fault !== undefined)
        yield { at: node.at, message: `"${key}" ${fault}: nobody whom it lists gets in.` };
    }
  },
});

function faultOf({ text }: YamlScalar, name: string): string | undefined {
  if (text.trim() === "" || text.includes("${")) return undefined;
  const { root, errors } = parseDocument(text.replace(/\{\{([\w ]*)\}\}/g, "--$1--"));
  if (errors.length > 0) return "is no YAML";
  const list = resolve(root);
  if (list?.type !== "seq") return "is not a list";
  if (list.items.some((entry) => resolve(entry)?.type !== "map")) return "has an entry that is no mapping";
  const nameless = list.items.some((entry) => !valueOf(entry, name) && !valueOf(entry, "sso"));
  return nameless ? `has an entry without "${name}"` : undefined;
}
