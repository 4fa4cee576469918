import { type Impersonation, impersonations } from "../../../graph/cluster/impersonation";
import { isAdministrator } from "../../../graph/holder";
import { MASTERS } from "../../../graph/identity";
import type { ObjectIndex } from "../../../graph/index";
import { type Principal, principalText } from "../../../graph/principal";
import { isBaseline, permissionsOf } from "../../permissions";
import { code, count } from "../markdown";
import { type RenderContext, whereText } from "../places";

/** Whom somebody may become, who holds what, who may become whom: effective reach through impersonation. */
export function impersonationSection(context: RenderContext, principal: Principal): string {
  const index = context.snapshot.index();
  const found = impersonations(index, principal);
  if (found.length === 0) return "";
  const texts = found.map((item) => becomeText(index, item, new Set([principalText(principal)]), DEEPEST));
  const usable = found.some(({ kind }) => kind !== "Group");
  const alone = usable ? "" : " A request also needs a user to act as, which no rule gives.";
  const may = principal.kind === "Group" ? "Each member may become" : "May become";
  return `${may} ${separated(texts, Math.min(4, context.maxRows))}.${alone}`;
}

/** Hops after the first. */
const DEEPEST = 2;

function becomeText(
  index: ObjectIndex,
  { kind, target, namespace, constrained }: Impersonation,
  seen: ReadonlySet<string>,
  depth: number,
): string {
  const limit = constrained ? " (for requests that `impersonate-on` allows)" : "";
  if (!target) return `${anybody(kind, namespace)}${limit}`;
  const noun = kind === "Group" ? "a member of Group" : kind;
  return `${noun} ${code(nameOf(target))}${limit}, who ${reachText(index, target, seen, depth)}`;
}

/** Who may do everything comes first. */
function byDanger(a: string, b: string): number {
  return Number(b.includes("may do everything")) - Number(a.includes("may do everything"));
}

/** With semicolons, because each part has commas of its own. */
function separated(texts: readonly string[], most: number): string {
  const shown = texts.toSorted(byDanger).slice(0, most).join("; ");
  return texts.length > most ? `${shown}; and ${texts.length - most} more` : shown;
}

/** `shop/cart`; only a ServiceAccount has a namespace. */
function nameOf({ namespace, name }: Principal): string {
  return namespace === "" ? name : `${namespace}/${name}`;
}

function anybody(kind: Principal["kind"], namespace: string): string {
  if (kind === "Group") return `a member of any group, also of ${code(MASTERS)}, who may do everything`;
  if (kind === "User") return "any user";
  return `any ServiceAccount ${namespace === "" ? "of every namespace" : whereText(namespace)}`;
}

function reachText(index: ObjectIndex, target: Principal, seen: ReadonlySet<string>, depth: number): string {
  if ((target.kind === "Group" && target.name === MASTERS) || isAdministrator(index, target))
    return "may do everything";
  const { grants, unresolved } = permissionsOf(index, target);
  const own = grants.filter((grant) => !isBaseline(grant));
  const holds =
    own.length > 0
      ? `holds ${count(own.length, "grant")}`
      : unresolved.length > 0
        ? "holds what is not known here"
        : "is named by no binding";
  const key = principalText(target);
  if (depth === 0 || seen.has(key)) return holds;
  const next = impersonations(index, target).filter(
    (item) => !item.target || !seen.has(principalText(item.target)),
  );
  if (next.length === 0) return holds;
  const deeper = next.map((item) => becomeText(index, item, new Set([...seen, key]), depth - 1));
  return `${holds} and may become ${separated(deeper, 2)}`;
}
