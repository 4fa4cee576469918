import { nodeAt } from "../../yaml/node";
import { replaceNode } from "../../yaml/edit";
import { toJson } from "../../model/read";
import { isJsonArray, isJsonObject, textMember } from "../../support/json";
import { changeObject } from "../fix";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "authn/extra-args-shape",
    summary: "Flags are written in the form of another version of kubeadm's configuration",
    category: "correctness",
    severity: "error",
    scope: "document",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: [],
    references: [
      "https://kubernetes.io/docs/reference/config-api/kubeadm-config.v1beta4/",
      "https://kubernetes.io/docs/reference/config-api/kubeadm-config.v1beta3/",
    ],
  },
  on: ["control-plane"],
  *check(object) {
    for (const { at, path, version, expected } of object.misshapen) {
      const [form, example] =
        expected === "list" ? ["a list", "- name: …, value: …"] : ["a map", "name: value"];
      yield {
        at,
        message: `In ${version} extraArgs are ${form} (${example}), and another form is rejected.`,
        fixes: [
          {
            title: `Write extraArgs as ${form}: the flags start to count`,
            permissions: "wider",
            preferred: true,
            change: changeObject(object, ({ document, text }, root) => {
              const full = [...root, ...path];
              const json = toJson(nodeAt(document.root, full));
              if (expected === "list" && isJsonObject(json))
                return replaceNode(
                  document,
                  text,
                  full,
                  Object.entries(json).map(([name, value]) => ({
                    name,
                    value: typeof value === "string" ? value : JSON.stringify(value),
                  })),
                );
              if (expected === "map" && isJsonArray(json))
                return replaceNode(
                  document,
                  text,
                  full,
                  Object.fromEntries(
                    json.map((item) => [textMember(item, "name"), textMember(item, "value")]),
                  ),
                );
              return { refused: "The flags are not known yet." };
            }),
          },
        ],
      };
    }
  },
});
