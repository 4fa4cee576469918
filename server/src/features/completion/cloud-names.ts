import type { ObjectIndex } from "../../graph/index";
import type { KubernetesObject } from "../../model/object";
import { isKnown } from "../../yaml/node";
import type { Choice } from "./item";
import type { WellKnownKey } from "./well-known-keys";

/** Identities of clouds that the workspace declares, as an annotation names them. */
export function cloudNames(index: ObjectIndex, names: NonNullable<WellKnownKey["names"]>): readonly Choice[] {
  const arn = names === "aws-role" ? usualAccount(index) : undefined;
  const res = new Map<string, Choice>();
  for (const object of [...index.ofType("cloud"), ...index.ofType("infrastructure")]) {
    for (const fact of object.facts) {
      let text: string | undefined;
      if (names === "aws-role" && fact.fact === "aws-role" && arn !== undefined)
        text = fact.name && `${arn}:role${rolePath(fact.path?.value)}${fact.name.value}`;
      if (names === "google-account" && fact.fact === "google-account") text = fact.email?.value;
      if (names === "azure-client" && fact.fact === "azure-identity") text = fact.clientId?.value;
      if (text === undefined || !isKnown(text) || res.has(text)) continue;
      res.set(text, { text, kind: "value", detail: `declared in ${fileName(object)}` });
    }
  }
  return [...res.values()];
}

/** A declared role does not know its account, which is mostly that of the other roles of the workspace. */
function usualAccount(index: ObjectIndex): string | undefined {
  const counts = new Map<string, number>();
  for (const { annotations } of index.objects()) {
    const arn = /^(arn:[\w-]+:iam::\d{12}):role\//.exec(
      annotations.get("eks.amazonaws.com/role-arn")?.value ?? "",
    )?.[1];
    if (arn !== undefined) counts.set(arn, (counts.get(arn) ?? 0) + 1);
  }
  const [usual] = [...counts].sort(([, a], [, b]) => b - a);
  return usual?.[0];
}

function rolePath(path: string | undefined): string {
  return path === undefined || path === "" ? "/" : `/${path.replace(/^\/|\/$/g, "")}/`.replace("//", "/");
}

function fileName({ source }: KubernetesObject): string {
  return source.file.slice(source.file.lastIndexOf("/") + 1);
}
