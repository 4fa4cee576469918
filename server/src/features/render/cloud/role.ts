import { LEVELS } from "../../../catalog/aws-actions";
import type { DeclaredRole } from "../../../graph/cloud/aws";
import { rolePermissions } from "../../../graph/cloud/aws-permissions";
import type { CloudFacts } from "../../../graph/cloud/facts";
import { code, codeList, listed } from "../markdown";

/** What the policies of a role allow: the services with their access levels, the most dangerous level first. */
export function roleText(facts: CloudFacts, role: DeclaredRole): string {
  const { services, managed, limited, open } = rolePermissions(facts, role);
  const parts = [...services].map(([service, levels]) => {
    const own = LEVELS.filter((level) => levels.has(level));
    const all = own.length === LEVELS.length;
    const what = service === "*" ? "every service" : code(service);
    return `${what}: ${all ? "everything" : own.toReversed().join(", ").toLowerCase()}`;
  });
  const sentences = [
    parts.length > 0 ? `Its policies allow ${listed(parts, 6)}${limited ? ", under conditions" : ""}.` : "",
    managed.length > 0 ? `Attached: ${codeList(managed, 4)}.` : "",
    open && (parts.length > 0 || managed.length > 0)
      ? "It may have policies that are not in this workspace."
      : "",
  ];
  return sentences.filter((text) => text !== "").join(" ");
}
