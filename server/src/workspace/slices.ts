/** Longest time in milliseconds that work in the background holds the thread. */
const SLICE = 8;

/** Runs steps to their end and leaves the thread free between slices; `undefined` when they were stopped. */
export async function runInSlices<T>(
  steps: Generator<unknown, T>,
  isStopped: () => boolean = () => false,
): Promise<T | undefined> {
  let end = performance.now() + SLICE;
  for (;;) {
    if (isStopped()) return undefined;
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() < end) continue;
    await new Promise((resume) => setImmediate(resume));
    end = performance.now() + SLICE;
  }
}

/** Runs steps to their end at once, as a command does. */
export function runToEnd<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
