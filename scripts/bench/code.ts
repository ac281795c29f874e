/** Blocks of code in several languages, each different, so that no cache answers for another. */
import type { Random } from "./random.ts";
import { name } from "./words.ts";

type Template = (ids: readonly string[], number: number) => string;

const TEMPLATES: Readonly<Record<string, Template>> = {
  ts: ([a, b, c], n) => `interface ${upper(a)} { readonly ${b}: number; readonly ${c}?: string }

/** Sums what lies above ${n}. */
export function ${a}(items: readonly ${upper(a)}[], limit = ${n}): number {
  const wanted = items.filter((item) => item.${b} > limit && item.${c} !== "${b}");
  return wanted.reduce((sum, item) => sum + item.${b}, 0);
}`,
  python: ([a, b, c], n) => `from dataclasses import dataclass

@dataclass(frozen=True)
class ${upper(a)}:
    ${b}: float = ${n}.5
    ${c}: str = "${a}"

def ${b}(items: list[${upper(a)}]) -> float:
    # Only what is larger counts.
    return sum(item.${b} for item in items if item.${b} > ${n})`,
  css: ([a, b, c], n) => `.${a} {
  --${b}: ${n}px;
  display: grid;
  gap: calc(var(--${b}) * 2);
}

@media (width > ${n + 300}px) {
  .${a} > .${c}:hover { color: color-mix(in oklch, red ${n % 100}%, blue); }
}`,
  bash: ([a, b, c], n) => `set -euo pipefail
${a}="\${1:-${b}}"
for file in "$${a}"/*.${c}; do
  [ -s "$file" ] || continue
  head -n ${n} "$file" | sort -u > "\${file%.*}.txt"
done`,
  json: ([a, b, c], n) => `{
  "${a}": { "${b}": ${n}, "${c}": [true, null, "${b} ${c}"] },
  "list": [${n}, ${n + 1}, ${n + 2}]
}`,
  rust: ([a, b, c], n) => `use std::collections::HashMap;

pub fn ${a}(${b}: &[u32]) -> HashMap<u32, usize> {
    let mut ${c} = HashMap::new();
    for value in ${b}.iter().filter(|v| **v > ${n}) {
        *${c}.entry(*value).or_insert(0) += 1;
    }
    ${c}
}`,
};

const LANGUAGES = Object.keys(TEMPLATES);

/** A fenced block. */
export function codeBlock(random: Random): string {
  const language = random.pick(LANGUAGES);
  const ids = name(random, 3).split(" ");
  const code = TEMPLATES[language]?.(ids, random.below(900)) ?? "";
  return `\`\`\`${language}\n${code}\n\`\`\``;
}

function upper(text = ""): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
