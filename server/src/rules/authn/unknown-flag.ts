import { type FlagFate, FLAGS_OF, flagFate } from "../../catalog/api-server-flags";
import { apiServers, isBefore } from "../../graph/cluster/components";
import type { Component, ControlPlaneContent, Flag } from "../../model/cluster/content";
import type { Placed } from "../../model/object";
import { placeOfFlag, removeFlag, renameFlag } from "../flag-change";
import { defineRule, type Finding, type Fix } from "../rule";

export default defineRule({
  meta: {
    id: "authn/unknown-flag",
    summary: "The API server does not know a flag, and does not start with it",
    category: "correctness",
    severity: "error",
    scope: "document",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["H3", "H7"],
    references: ["https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/"],
  },
  on: ["control-plane"],
  *check(object, _index, documents) {
    for (const component of apiServers(object)) {
      for (const flag of component.flags) {
        if (flag.form === "field") continue;
        const finding = findingOf(object, component, flag, flagFate(flag.name));
        if (finding) yield { ...finding, at: placeOfFlag(documents, object, flag) };
      }
    }
  },
});

function findingOf(
  object: ControlPlaneContent & Placed,
  { version }: Component,
  flag: Flag,
  fate: FlagFate,
): Omit<Finding, "at"> | undefined {
  const shown = `"--${flag.name.replace(/^-+/, "")}"`;
  switch (fate.fate) {
    case "known":
      return undefined;
    case "mistyped": {
      const change = renameFlag(object, flag, fate.meant);
      const title = `Replace ${nameOf(flag, shown, fate.meant)} with "--${fate.meant}": starts to count`;
      return {
        message: `kube-apiserver has no flag ${nameOf(flag, shown, fate.meant)} and does not start with it; "--${fate.meant}" is meant.`,
        fixes: change ? [{ title, permissions: "wider", preferred: true, change }] : [],
      };
    }
    case "removed": {
      const { since, advice } = fate.removed;
      const gone =
        since === undefined
          ? `kube-apiserver never had a flag ${shown} and does not start with it. ${advice}`
          : isBefore(version, since)
            ? `The flag ${shown} is gone in Kubernetes ${since}. ${advice}`
            : `kube-apiserver has no flag ${shown} since Kubernetes ${since} and does not start with it. ${advice}`;
      const severity = since !== undefined && isBefore(version, since) ? "warning" : "error";
      return { message: gone, severity, fixes: removal(object, flag, shown) };
    }
    default:
      return {
        message: `kube-apiserver of Kubernetes ${FLAGS_OF} has no flag ${shown}, and a server does not start with flags that it does not know.`,
        severity: flag.name.startsWith("oidc-") || flag.name.startsWith("-") ? "error" : "warning",
        fixes: removal(object, flag, shown),
      };
  }
}

/** One dash where two are needed is told as it stands there. */
function nameOf({ written }: Flag, shown: string, meant: string): string {
  return written.replace(/^-+/, "") === meant ? `"${written}"` : shown;
}

function removal(object: ControlPlaneContent & Placed, flag: Flag, shown: string): readonly Fix[] {
  const change = removeFlag(object, flag);
  return change ? [{ title: `Remove ${shown}: it never took effect`, permissions: "equal", change }] : [];
}
