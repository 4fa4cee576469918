import type { ServiceAccount, Workload } from "../model/object";
import { insertEntry, replaceNode } from "../yaml/edit";
import { changeObject } from "./fix";
import type { Fix } from "./rule";

const FIELD = "automountServiceAccountToken";

/** Pods lose the token that gets them what every authenticated user may do. */
export function turnOffAutomount(object: Workload | ServiceAccount, title: string): Fix {
  const own = object.type === "workload" ? object.podSpecPath : [];
  return {
    title,
    permissions: "narrower",
    change: changeObject(object, ({ document, text }, path) => {
      const at = [...path, ...own];
      return object.automount
        ? replaceNode(document, text, [...at, FIELD], false)
        : insertEntry(document, text, at, FIELD, false, neighbor(object));
    }),
  };
}

function neighbor(object: Workload | ServiceAccount): string | undefined {
  if (object.type === "service-account") return "metadata";
  if (object.serviceAccountName) return "serviceAccountName";
  return object.serviceAccountAlias ? "serviceAccount" : undefined;
}
