/** Columns of equal width; the first is flush left, numbers are flush right. */
export function alignTable(rows: readonly (readonly string[])[]): string {
  const [head = []] = rows;
  const widths = head.map((_name, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  return rows
    .map((row) => row.map((cell, column) => align(cell, widths[column] ?? 0, column === 0)).join("  "))
    .map((line) => line.trimEnd())
    .join("\n");
}

function align(cell: string, width: number, isFirst: boolean): string {
  return isFirst || /^[a-z]/.test(cell) ? cell.padEnd(width) : cell.padStart(width);
}
