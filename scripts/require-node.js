// Plain JavaScript, and loaded before anything else: an older Node cannot even read the commands.
import module from "node:module";
import process from "node:process";

/** The first versions that run TypeScript as it is written. */
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `This needs Node 22.18 or newer, and Node ${process.versions.node} is running: run \`npm install\`, ` +
      "which brings a newer one along, and start commands with npm, such as `npm start`.\n",
  );
  process.exit(1);
}

// Astro and Vite are hundreds of modules: what was compiled by an earlier run is not compiled again.
module.enableCompileCache();

// Some of these versions warn that running TypeScript is an experiment. It is one we have made.
const { emitWarning } = process;
process.emitWarning = (warning, ...rest) => {
  if (String(warning).includes("Type Stripping")) return;
  Reflect.apply(emitWarning, process, [warning, ...rest]);
};
