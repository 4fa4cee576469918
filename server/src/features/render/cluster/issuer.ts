import { type Issuer, type NameForm, onlyIssuer } from "../../../graph/cluster/issuers";
import type { ObjectIndex } from "../../../graph/index";
import type { Binding } from "../../../model/object";
import { code, listed, paragraphs } from "../markdown";
import { objectLink, type RenderContext } from "../places";

/** What identity comes out of a token, and which bindings name such a one. */
export function renderIssuer(context: RenderContext, issuer: Issuer): string {
  const { user, groups, url } = issuer;
  return paragraphs([
    `Tokens of ${code(url)} become`,
    [
      `- user ${nameText(user)}`,
      groups ? `- groups ${nameText(groups)}` : "- no groups: no claim is read for them",
    ].join("\n"),
    bindingsText(context, issuer),
  ]);
}

function nameText({ claim, prefix }: NameForm): string {
  const value = claim === undefined ? "what an expression makes of the claims" : `the claim ${code(claim)}`;
  if (prefix === undefined) return `${value}, with a prefix that is not known here`;
  if (prefix === "") return `${value} as it is`;
  return `${code(`${prefix}…`)}: ${code(prefix)} and ${value}`;
}

function bindingsText(context: RenderContext, issuer: Issuer): string {
  const index = context.snapshot.index();
  const named = bindingsWith(index, issuer);
  if (named.length > 0) {
    const links = named.map((binding) => objectLink(context, binding));
    return `Named by ${listed(links, Math.min(5, context.maxRows))}.`;
  }
  const { user, groups } = issuer;
  const known = [user.prefix, groups?.prefix].some((prefix) => prefix !== undefined && prefix !== "");
  return known && onlyIssuer(index) ? "No binding of the workspace names such a user or group." : "";
}

/** Bindings whose subjects begin with a prefix of the issuer. */
function bindingsWith(index: ObjectIndex, { user, groups }: Issuer): readonly Binding[] {
  const prefixes = new Map([
    ["User", user.prefix],
    ["Group", groups?.prefix],
  ]);
  const matches = (binding: Binding): boolean =>
    binding.subjects.some(({ kind, name }) => {
      const prefix = prefixes.get(kind?.value ?? "");
      return prefix !== undefined && prefix !== "" && name?.value.startsWith(prefix) === true;
    });
  const all = [
    ...index.clusterRoleBindings(),
    ...index.boundNamespaces().flatMap((namespace) => index.roleBindings(namespace)),
  ];
  return all.filter((binding) => !binding.source.builtIn && matches(binding));
}
