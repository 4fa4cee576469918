/** Reports a state that cannot happen: our mistake, never the user's. */
export function bug(message: string): never {
  throw new Error(`Rolecall bug: ${message}`);
}

export function assertNever(value: never): never {
  return bug(`unexpected ${JSON.stringify(value)}`);
}
