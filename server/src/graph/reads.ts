import type { History, ObjectIndex, Question } from "./index";
import { createQuestion, questionNamed } from "./question";

/** What something was computed from. */
export interface Reads {
  readonly history: History;
  readonly revisions: ReadonlyMap<Question, number>;
}

let recording: Map<Question, number> | undefined;

/** Tells whoever is recording what is asked. A question outlives its index: `ask` must hold on to none. */
export function noteRead<T>(
  index: ObjectIndex,
  name: string,
  ask: (index: ObjectIndex) => T,
  isSame: (before: T, after: T) => boolean,
): void {
  if (!recording) return;
  const create = (): Question => createQuestion((other) => unrecorded(() => ask(other)), isSame);
  noteQuestion(index, questionNamed(index.step.history, name, create));
}

function noteQuestion(index: ObjectIndex, question: Question): void {
  if (recording && !recording.has(question)) recording.set(question, question.revisionIn(index));
}

/** What a function computes and all that it asks of an index meanwhile; it must not leave work for later. */
export function recordReads<T>(
  index: ObjectIndex,
  compute: () => T,
): { readonly value: T; readonly reads: Reads } {
  const revisions = new Map<Question, number>();
  const value = recordInto(revisions, compute);
  return { value, reads: { history: index.step.history, revisions } };
}

function recordInto<T>(revisions: Map<Question, number> | undefined, compute: () => T): T {
  const outer = recording;
  recording = revisions;
  try {
    return compute();
  } finally {
    recording = outer;
  }
}

function unrecorded<T>(compute: () => T): T {
  return recordInto(undefined, compute);
}

/** Whether an index would answer all that was asked as before; where objects stand in their files does not matter. */
export function isCurrent({ history, revisions }: Reads, index: ObjectIndex): boolean {
  if (history !== index.step.history) return false;
  for (const [question, revision] of revisions) if (question.revisionIn(index) !== revision) return false;
  return true;
}

/** What is computed from an index once for each key; whoever asks later has read the same. */
export function perIndex<Args extends readonly unknown[], T>(
  compute: (index: ObjectIndex, ...args: Args) => T,
  keyOf: (...args: Args) => unknown = (...args) => args[0],
): (index: ObjectIndex, ...args: Args) => T {
  const known = new WeakMap<ObjectIndex, Map<unknown, { readonly value: T; readonly reads?: Reads }>>();
  return (index, ...args) => {
    let own = known.get(index);
    if (!own) {
      own = new Map();
      known.set(index, own);
    }
    const key = keyOf(...args);
    let res = own.get(key);
    if (!res || (recording && !res.reads)) {
      const answer = (): T => compute(index, ...args);
      res = recording ? recordReads(index, answer) : { value: answer() };
      own.set(key, res);
    }
    if (res.reads) for (const question of res.reads.revisions.keys()) noteQuestion(index, question);
    return res.value;
  };
}

/**
 * What is computed from an index once. Whoever asks has read the result only: as long as that is the same, it does not
 * matter that what it is computed from changed.
 */
export function settled<T>(
  compute: (index: ObjectIndex) => T,
  isSame: (before: T, after: T) => boolean,
): (index: ObjectIndex) => T {
  const known = new WeakMap<ObjectIndex, { readonly value: T }>();
  const questions = new WeakMap<History, Question>();
  const answer = (index: ObjectIndex): T =>
    unrecorded(() => {
      let res = known.get(index);
      if (!res) {
        res = { value: compute(index) };
        known.set(index, res);
      }
      return res.value;
    });
  return (index) => {
    const { history } = index.step;
    let question = questions.get(history);
    if (!question) {
      question = createQuestion(answer, isSame);
      questions.set(history, question);
    }
    noteQuestion(index, question);
    return answer(index);
  };
}
