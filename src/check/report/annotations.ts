import type { Problem } from "#lib/problems.ts";

/**
 * Problems as commands of a GitHub workflow, which shows them beside the lines of a change.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function formatAnnotations(problems: readonly Problem[]): string {
  return problems.map(formatAnnotation).join("\n");
}

function formatAnnotation({ file, line, field, message, severity, rule }: Problem): string {
  const title = [field, rule].filter(Boolean).join(" · ");
  const properties = Object.entries({ file, line, title })
    .filter(([, value]) => value !== undefined && value !== "")
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${severity} ${properties.join(",")}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
