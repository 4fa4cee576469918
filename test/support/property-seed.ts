import fc from "fast-check";

/**
 * One seed for every property test, so that a run repeats itself and a change is judged by what it changes.
 * `FC_SEED=…` tries another one.
 */
fc.configureGlobal({ seed: Number(process.env["FC_SEED"] ?? 20_261_121) });
