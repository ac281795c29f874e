/** Content-Security-Policies as lists of sources. @see https://www.w3.org/TR/CSP3/ */

/** Sources by directive, in the order of the policy. */
export type Policy = ReadonlyMap<string, readonly string[]>;

export function parsePolicy(text: string): Policy {
  const directives = text
    .split(";")
    .map((directive) => directive.trim().split(/\s+/))
    .filter(([name]) => name);
  return new Map(directives.map(([name = "", ...sources]) => [name, sources]));
}

export function printPolicy(policy: Policy): string {
  return [...policy].map(([name, sources]) => [name, ...sources].join(" ")).join("; ");
}

/** The policy that admits whatever one of the given ones admits. */
export function mergePolicies(policies: readonly Policy[]): Policy {
  const merged = new Map<string, Set<string>>();
  for (const [name, sources] of policies.flatMap((policy) => [...policy])) {
    const known = merged.get(name) ?? new Set();
    merged.set(name, known);
    for (const source of sources) known.add(source);
  }
  return new Map([...merged].map(([name, sources]) => [name, withoutNone([...sources])]));
}

/** "'none'" means nothing beside other sources. */
function withoutNone(sources: readonly string[]): readonly string[] {
  const others = sources.filter((source) => source !== "'none'");
  return others.length > 0 ? others : sources;
}

/** What `one` admits and `other` does not, as "img-src https://example.org". */
export function admittedOnlyBy(one: Policy, other: Policy): readonly string[] {
  return [...one].flatMap(([name, sources]) => {
    const others = other.get(name) ?? other.get("default-src") ?? [];
    return sources
      .filter((source) => source !== "'none'" && !others.includes(source))
      .map((source) => `${name} ${source}`);
  });
}
