/** Whether something holds, as far as it can be told. */
export type Truth = "yes" | "no" | "unknown";

export function truthOf(value: boolean): Truth {
  return value ? "yes" : "no";
}

export function not(truth: Truth): Truth {
  if (truth === "unknown") return truth;
  return truth === "yes" ? "no" : "yes";
}

/** Whether all hold; nothing at all does. */
export function every<T>(items: Iterable<T>, test: (item: T) => Truth): Truth {
  let res: Truth = "yes";
  for (const item of items) {
    const truth = test(item);
    if (truth === "no") return "no";
    if (truth === "unknown") res = "unknown";
  }
  return res;
}

/** Whether any holds. */
export function some<T>(items: Iterable<T>, test: (item: T) => Truth): Truth {
  return not(every(items, (item) => not(test(item))));
}

/** Whether all of some answers are "yes". */
export function all(answers: Iterable<Truth>): Truth {
  return every(answers, (answer) => answer);
}

/** Whether any of some answers is "yes". */
export function any(answers: Iterable<Truth>): Truth {
  return some(answers, (answer) => answer);
}
