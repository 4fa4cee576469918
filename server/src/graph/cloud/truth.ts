/** What is certain, what is certainly not, and what nobody can tell from the workspace. */
export type Truth = "yes" | "no" | "unknown";

export function all(parts: Iterable<Truth>): Truth {
  let res: Truth = "yes";
  for (const part of parts) {
    if (part === "no") return "no";
    if (part === "unknown") res = "unknown";
  }
  return res;
}

export function any(parts: Iterable<Truth>): Truth {
  let res: Truth = "no";
  for (const part of parts) {
    if (part === "yes") return "yes";
    if (part === "unknown") res = "unknown";
  }
  return res;
}

export function not(truth: Truth): Truth {
  if (truth === "unknown") return truth;
  return truth === "yes" ? "no" : "yes";
}
