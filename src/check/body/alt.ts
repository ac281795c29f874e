import { decoded } from "#markdown/addresses.ts";
import { playerOf } from "#markdown/local-files.ts";
import type { BodyFinding } from "../finding.ts";
import type { CheckedBody } from "./body.ts";

/** "kite.png", "Photo.JPEG" */
const FILE_NAME = /^[^\s/]+\.(?:png|jpe?g|gif|webp|avif|svg|tiff?|heic|bmp)$/i;

/** What cameras, telephones and programs call their files, and what editors write before one has. */
const MADE_BY_MACHINES =
  /^(?:(?:img|dsc[fn]?|dscn|pxl|mvimg|p\d|image|photo|picture|screenshot|screen[ _-]?shot|untitled|unnamed)[ _-]*\d[\d_\-.() ]*|image|img|picture|photo|alt(?:[ _-]?text)?)$/i;

/** Pictures without a description, and with one that is the name of a file. */
export function pictureDescriptions({ traces }: CheckedBody): BodyFinding[] {
  return traces.pictures.flatMap(({ src, alt, line }): BodyFinding[] => {
    // What is nowhere, and films without a name, are told already.
    if (src.trim() === "" || playerOf(src) !== undefined) return [];
    const name = nameOf(src);
    if (alt === undefined) {
      const message = `The picture ${name} has no description. Say in a sentence what it shows: ![A kite over the dunes](${name}).`;
      return [{ rule: "alt-missing", line, message }];
    }
    const fault = faultOfAlt(alt, src);
    return fault === undefined ? [] : [{ rule: "alt-filename", line, message: fault }];
  });
}

/** A sentence if a description is the name of a file. */
export function faultOfAlt(alt: string, src: string): string | undefined {
  const said = alt.trim();
  const stem = nameOf(src).replace(/\.\w+$/, "");
  // One plain word may well say what a picture shows and name its file.
  const isStem = said === stem && /[-_\d]/.test(stem);
  if (said === "" || !(isStem || FILE_NAME.test(said) || MADE_BY_MACHINES.test(said))) {
    return undefined;
  }
  return `“${said}” is the name of a file and does not say what the picture shows. Describe it in a sentence.`;
}

function nameOf(src: string): string {
  const path = decoded(src).replace(/[?#].*$/s, "");
  return path.startsWith("data:") ? "picture" : path.replace(/^.*\//s, "") || path;
}
