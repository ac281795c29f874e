import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findProjectRoot } from "../src/build/paths.ts";

interface LockedPackage {
  readonly version?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const root = findProjectRoot();
const text = readFileSync(join(root, "package-lock.json"), "utf8");
const { packages } = JSON.parse(text) as { packages: Readonly<Record<string, LockedPackage>> };
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Record<
  "dependencies" | "devDependencies" | "optionalDependencies",
  Readonly<Record<string, string>>
>;

/** Where Node would find a package that another one asks for: beside it, or further up. */
function locate(name: string, from: string): string | undefined {
  for (
    let folder = from;
    ;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf("node_modules/") - 1))
  ) {
    const path = `${folder && `${folder}/`}node_modules/${name}`;
    if (packages[path]) return path;
    if (folder === "") return undefined;
  }
}

const withBinaries = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
  Object.keys(optionalDependencies).map((name) => ({ path, name })),
);

describe("the lock", () => {
  it("names the binaries of every platform, so that it installs on any machine", () => {
    const missing = withBinaries
      .filter(({ path, name }) => !packages[locate(name, path) ?? ""]?.version)
      .map(({ path, name }) => `${path || "the project"} needs ${name}`);
    expect(missing).toEqual([]);
  });

  it("knows packages that come with a binary for each platform", () => {
    const names = withBinaries.map(({ name }) => name);
    for (const platform of ["darwin-arm64", "win32-x64", "linux-arm64", "linux-x64"]) {
      expect(names.some((name) => name.includes(platform))).toBe(true);
    }
  });

  it("brings Node for the systems that people have", () => {
    const node = Object.keys(manifest.optionalDependencies);
    for (const platform of ["darwin-arm64", "darwin-x64", "linux-arm64", "linux-x64", "win-x64"]) {
      expect(node.filter((name) => name.endsWith(`-${platform}`))).toHaveLength(1);
    }
  });

  it("names no place to download from, so that every registry serves it", () => {
    expect(text).not.toContain('"resolved"');
    const hosts = [...text.matchAll(/https?:\/\/[^/"]+/g)].map(([host]) => host);
    const registries = hosts.filter((host) => /registry|npmjs|mirror/.test(host));
    expect(registries).toEqual([]);
  });
});

describe("the manifest", () => {
  it.each(["dependencies", "devDependencies", "optionalDependencies"] as const)(
    "pins every version in %s exactly",
    (kind) => {
      const loose = Object.entries(manifest[kind]).filter(
        ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
      );
      expect(loose).toEqual([]);
    },
  );

  it("asks for the versions that the lock holds", () => {
    const all = { ...manifest.dependencies, ...manifest.devDependencies };
    const different = Object.entries(all).filter(
      ([name, version]) => packages[`node_modules/${name}`]?.version !== version,
    );
    expect(different).toEqual([]);
  });
});
