/**
 * `npm run nginx`: makes the published site ready for nginx. Writes `dist.nginx/server.conf`, and a
 * compressed form of each text beside it, in Brotli and gzip.
 */
import { runCommand } from "#build/command.ts";
import { CommandError } from "#build/failures.ts";
import { prepareForNginx } from "#build/nginx-site.ts";
import { showPath } from "#build/paths.ts";
import { readImprint } from "#build/publish.ts";
import { countOf } from "#build/reporter.ts";

await runCommand(async ({ environment, reporter }) => {
  const { outDir, root } = environment;
  const imprint = readImprint(outDir);
  if (!imprint) {
    throw new CommandError(
      `There is no site in ${showPath(outDir, root)}/ to make ready. Run npm run build first.`,
    );
  }
  reporter.begin("compress", "Compressing");
  const { configFile, texts } = await prepareForNginx(environment, imprint.base, reporter.count);
  reporter.end(`Compressed ${countOf(texts, "file")}`);
  console.log(`Wrote ${showPath(configFile, root)}. Include it in a server block of nginx.`);
});
