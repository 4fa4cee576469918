import { type ClusterSpiffeId, renderId, selectsWorkload } from "../../../graph/mesh/spiffe";
import type { ObjectOf, Workload } from "../../../model/object";
import { code, listed, paragraphs, table } from "../markdown";
import { objectLink, type RenderContext } from "../places";
import { type HoverProvider, isTitle } from "../provider";

/** What SPIRE makes of a ClusterSPIFFEID or of a static entry. */
export const spiffeProvider: HoverProvider = ({ object, place, path }) => {
  const isMain =
    isTitle(place, path) || /^spec\.(?:spiffeIDTemplate|podSelector|namespaceSelector)$/.test(path.join("."));
  if (object.type === "cluster-spiffe-id" && isMain) return (context) => idText(context, object);
  if (object.type === "cluster-static-entry" && isTitle(place, path)) return () => entryText(object);
  return undefined;
};

function idText(context: RenderContext, id: ClusterSpiffeId): string {
  const index = context.snapshot.index(id.source.file);
  const selected: Workload[] = [];
  let unknown = 0;
  for (const workload of index.allWorkloads()) {
    const answer = selectsWorkload(index, id, workload);
    if (answer === true) selected.push(workload);
    if (answer === "unknown") unknown++;
  }
  const { trustDomain } = index.settings;
  const rows = selected.slice(0, context.maxRows).map((workload) => {
    const text = renderId(id.template?.value ?? "", workload, trustDomain);
    return [objectLink(context, workload), text === undefined ? "not known here" : code(text)];
  });
  const usesDomain = id.template?.value.includes(".TrustDomain") === true;
  return paragraphs([
    `**ClusterSPIFFEID** ${code(id.name?.value ?? "")}: ${selected.length === 0 ? "selects no workload of the workspace for certain." : "SPIRE gives Pods of these workloads an identity."}`,
    rows.length > 0 ? table(["Workload", "SPIFFE ID"], rows, selected.length, "workload") : "",
    unknown > 0 ? `Of ${unknown} more it is not known before rendering whether they are selected.` : "",
    rightsText(id),
    usesDomain && rows.length > 0
      ? `The trust domain is that of the settings (${code("rolecall.trustDomain")}).`
      : "",
  ]);
}

function rightsText({ admin, downstream, federatesWith }: ClusterSpiffeId): string {
  const parts = [
    admin?.value === true ? "⚠ They may administer SPIRE." : "",
    downstream?.value === true ? "⚠ They get a certificate authority of the trust domain." : "",
    federatesWith.items.length > 0
      ? `They trust ${listed(
          federatesWith.items.map(({ value }) => code(value)),
          3,
        )} as well.`
      : "",
  ];
  return parts.filter((text) => text !== "").join(" ");
}

function entryText({ spiffeId, selectors, name }: ObjectOf<"cluster-static-entry">): string {
  const texts = selectors.items.map(({ value }) => code(value));
  return `**ClusterStaticEntry** ${code(name?.value ?? "")}: ${code(spiffeId?.value ?? "")} for whatever has ${texts.length > 0 ? texts.join(" and ") : "no selector"}.`;
}
