/**
 * Kinds of which some fields are templates of their own controller: the ids of SPIRE, the variables of Kyverno. What
 * stands between their braces is not filled in before the manifest is applied.
 */
export function hasOwnTemplates(text: string): boolean {
  return OWN_KIND.test(text);
}

/** Whether a template action in a text of such a kind is not one of Helm. */
export function isOwnAction(action: string): boolean {
  return !OF_HELM.test(action);
}

const OWN_KIND =
  /^kind:[ \t]*["']?(?:ClusterSPIFFEID|ClusterPolicy|Policy|PolicyException|ClusterCleanupPolicy|CleanupPolicy)\b/m;

/** Objects that only Helm has, its functions, its variables, and braces that it is to print. */
const OF_HELM =
  /[\s({]\.(?:Values|Release|Chart|Capabilities|Files|Template|Subcharts)\b|^\{\{-?\s*(?:["'`$(]|(?:include|template|tpl|if|range|with|else|end|define|block|toYaml|default)\b|\/\*)/;
