import type { Principal } from "../../../graph/principal";
import type { ObjectOf } from "../../../model/object";
import { codeList } from "../markdown";
import { objectLink, type RenderContext } from "../places";

/** Who of AWS becomes a user or a member of a group: ``AWS `arn:…` in ConfigMap `aws-auth```. */
export function mappedText(
  context: RenderContext,
  object: ObjectOf<"cloud"> | ObjectOf<"infrastructure">,
  kind: Principal["kind"],
  name: string,
): string {
  const principals = object.facts.flatMap((fact) => {
    if (fact.fact !== "aws-access") return [];
    const isMeant =
      kind === "Group" ? fact.groups.some(({ value }) => value === name) : fact.username?.value === name;
    const { principal } = fact;
    if (!isMeant || principal.kind === "unknown") return [];
    return [principal.kind === "value" ? principal.text.value : principal.address];
  });
  const who = principals.length > 0 ? `AWS ${codeList(principals, 3)} in ` : "";
  return `${who}${objectLink(context, object)}`;
}
