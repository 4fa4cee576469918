import type { CloudLink } from "../../../graph/cloud/link";
import { cloudLinks } from "../../../graph/cloud/links";
import type { Principal } from "../../../graph/principal";
import type { RenderContext } from "../places";
import { linkText } from "./link";

/** Whom the Pods of a ServiceAccount are in a cloud: a line for each identity. */
export function cloudSection(context: RenderContext, { kind, namespace, name }: Principal): string {
  if (kind !== "ServiceAccount") return "";
  const links: readonly CloudLink[] = cloudLinks(context.snapshot.index(), namespace, name);
  return links
    .slice(0, 3)
    .map((link) => linkText(context, link))
    .join("  \n");
}
