/** Page about a rule. */
export function rulePage(id: string): string {
  return `https://github.com/rolecall/rolecall/blob/main/docs/rules/${id}.md`;
}
