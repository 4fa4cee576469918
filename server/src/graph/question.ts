import type { History, ObjectIndex, Question } from "./index";

let lastRevision = 0;

/** Answers are compared when somebody wants to know, at most once a step. */
export function createQuestion<T>(
  ask: (index: ObjectIndex) => T,
  isSame: (before: T, after: T) => boolean,
): Question {
  let revision = 0;
  let known: { readonly step: number; readonly answer: T } | undefined;
  return {
    revisionIn: (index) => {
      if (known?.step === index.step.id) return revision;
      const answer = ask(index);
      if (!known || !isSame(known.answer, answer)) revision = ++lastRevision;
      known = { step: index.step.id, answer };
      return revision;
    },
  };
}

/** Names that were typed are asked for once and never again. */
const MAX_QUESTIONS = 50_000;

/** One question for one name, as long as the history remembers it. */
export function questionNamed({ questions }: History, name: string, create: () => Question): Question {
  let res = questions.get(name);
  if (!res) {
    if (questions.size >= MAX_QUESTIONS) questions.clear();
    res = create();
    questions.set(name, res);
  }
  return res;
}
