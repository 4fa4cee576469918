import type { CloudLink, CloudPlace } from "../../../graph/cloud/link";
import { fileRange } from "../../../model/object";
import { lineColumn } from "../../../text/line-index";
import { isKnown } from "../../../yaml/node";
import { code, link } from "../markdown";
import { type RenderContext, targetOf } from "../places";

/** ``AWS role `arn:…` (trust matches, [iam.tf:12](…))``. */
export function linkText(context: RenderContext, found: CloudLink): string {
  const principal = isKnown(found.principal)
    ? code(found.principal)
    : `${code(found.principal)} (parts of which are filled in later)`;
  return `${NOUNS[found.provider]}${MECHANISMS[found.mechanism]} ${principal} (${trustText(context, found)}).`;
}

const NOUNS = { aws: "AWS role", gcp: "Google service account", azure: "Azure identity" } as const;
const MECHANISMS = {
  irsa: "",
  "pod-identity": " by EKS Pod Identity",
  "workload-identity": "",
  direct: ": the ServiceAccount itself,",
} as const;

/** Whether the cloud accepts the ServiceAccount, and what says so. */
function trustText(context: RenderContext, { trust, trustedBy, declared }: CloudLink): string {
  const place = trustedBy ?? declared[0];
  const where = place ? `, ${placeText(context, place)}` : "";
  if (trust === "matches") return `trust matches${where}`;
  if (trust === "mismatch") return `⚠ trust does not match${where}`;
  return place ? `trust not known${where}` : "not declared in this workspace";
}

/** `iam.tf:12`, as a link where it can be opened. */
export function placeText(context: RenderContext, { object, at }: CloudPlace): string {
  const range = fileRange(object, at);
  const { line } = lineColumn(context.snapshot.lines(range.file), range.start);
  const name = range.file.slice(range.file.lastIndexOf("/") + 1);
  return link(code(`${name}:${line + 1}`), targetOf(context, object, at));
}
