/** `npm run due`: says when the next scheduled article appears, for whoever has to build then. */
import { surveyContent } from "#authoring/survey.ts";
import { runCommand } from "#build/command.ts";
import { countOf } from "#build/reporter.ts";
import { readNow } from "#build/switches.ts";
import { describeSchedule } from "#lib/dates.ts";
import { becameDue, type Due, scheduled } from "#scheduling/due.ts";

const FLAGS = {
  json: { type: "boolean", about: "Prints JSON, for programs." },
  epoch: { type: "boolean", about: "Prints seconds since 1970 alone, or nothing." },
  since: {
    type: "string",
    value: "time",
    about: "Ends with 0 if an article has appeared since then (2026-08-14T00:00:00Z), else with 3.",
  },
} as const;

/** No article appeared: nothing has to be built. Neither success nor a failure. */
const NOTHING_DUE = 3;

await runCommand(async ({ environment, flags }) => {
  const { posts } = await surveyContent(environment);
  const { now } = environment;
  const waiting = scheduled(posts, now);
  const [next] = waiting;
  const since = flags.since === undefined ? undefined : readNow(flags.since, "--since");
  const appeared = since === undefined ? undefined : becameDue(posts, since, now);
  if (flags.json) console.log(JSON.stringify({ next: next ?? null, waiting, appeared }, null, 2));
  else if (flags.epoch) console.log(next?.epoch ?? "");
  else
    console.log([appeared && tellAppeared(appeared), tellNext(waiting)].filter(Boolean).join("\n"));
  return appeared?.length === 0 ? NOTHING_DUE : 0;
}, FLAGS);

function tellAppeared(appeared: readonly Due[]): string {
  if (appeared.length === 0) return "No article has appeared since then.";
  const files = appeared.map(({ file, iso }) => `  ${file}  ${iso}`);
  return [`${countOf(appeared.length, "article")} appeared since then:`, ...files].join("\n");
}

function tellNext([next, ...others]: readonly Due[]): string {
  if (!next) return "No article is scheduled.";
  const { title, file, iso, cron, zone } = next;
  const lines = [
    `Next is “${title}”, ${describeSchedule(Date.parse(iso), zone, "en")}.`,
    `  file  ${file}`,
    `  ISO   ${iso}`,
    `  cron  ${cron}`,
  ];
  if (others.length > 0)
    lines.push(
      others.length === 1 ? "1 more article waits." : `${others.length} more articles wait.`,
    );
  return lines.join("\n");
}
