import { describe, expect, it } from "vitest";
import { dangerIn } from "./drawings.ts";

const read = (text: string) => dangerIn(new TextEncoder().encode(text));

const svg = (inside: string, attributes = "") =>
  `<svg xmlns="http://www.w3.org/2000/svg"${attributes}>\n${inside}\n</svg>`;

describe("a drawing that could run something is told by what", () => {
  it.each([
    ["a script", svg("<script>alert(1)</script>"), "a <script>", 2],
    ["a script under a prefix", svg('<s:script href="/a.js"/>'), "a <script>", 2],
    ["a script behind a comment", svg("<!-- <a> -->\n<SCRIPT/>"), "a <SCRIPT>", 3],
    ["HTML", svg("<foreignObject><p/></foreignObject>"), "a <foreignObject>", 2],
    [
      "HTML of its own namespace",
      svg('<h:form xmlns:h="http://www.w3.org/1999/xhtml"/>'),
      "HTML",
      2,
    ],
    ["an event handler", svg("<g/>", ' onload="alert(1)"'), "the attribute onload", 1],
    ["a handler between others", svg("<g id='a>b' onclick = 'x()'/>"), "the attribute onclick", 2],
    ["a link", svg('<a href="javascript:alert(1)"/>'), "an address that runs something", 2],
    [
      "a link in disguise",
      svg('<a xlink:href=" java&#x73;cript&#58;alert(1)"/>'),
      "an address that runs something",
      2,
    ],
    [
      "a link that an animation makes",
      svg('<animate attributeName="href" values="#a;javascript:x()"/>'),
      "an address that runs something",
      2,
    ],
    [
      "a handler that an animation makes",
      svg('<set attributeName="onclick" to="x()"/>'),
      "a change of onclick",
      2,
    ],
    ["an entity", `<!DOCTYPE svg [\n<!ENTITY a "<script/>">\n]>${svg("&a;")}`, "an <!ENTITY>", 2],
    [
      "an attribute by default",
      `<!DOCTYPE svg [<!ATTLIST svg onload CDATA "x()">]>${svg("")}`,
      "an <!ATTLIST>",
      1,
    ],
    [
      "a transformation",
      `<?xml-stylesheet type="text/xsl" href="#a"?>${svg("")}`,
      "an <?xml-stylesheet?>",
      1,
    ],
    [
      "another encoding",
      `<?xml version="1.0" encoding="UTF-7"?>${svg("")}`,
      "the encoding UTF-7",
      1,
    ],
    [
      "another document",
      svg('<use href="data:image/svg+xml,x"/>'),
      "an address that runs something",
      2,
    ],
    ["no XML", svg("<g <script>"), "a “<” that opens nothing", 2],
  ])("%s", (_name, text, what, line) => {
    expect(read(text)).toEqual({ what, line });
  });

  it("letters of two bytes", () => {
    expect(dangerIn(Buffer.from(svg("<script/>"), "utf16le"))?.what).toBe(
      "letters that are not UTF-8",
    );
  });
});

describe("a drawing that only draws is none", () => {
  it.each([
    ["a shape", svg('<path d="M0 0h1" class="one"/><title>on and on</title>')],
    ["a comment and text about scripts", svg("<!-- <script> --><text><![CDATA[<script>]]></text>")],
    ["styles", svg("<style>a > b { fill: red }</style>")],
    ["a link, a part used again", svg('<a href="https://example.org/"/><use xlink:href="#a"/>')],
    ["a picture inside", svg('<image href="data:image/png;base64,AA=="/>')],
    ["an animation", svg('<animate attributeName="x" from="0" to="1" values="0;1"/>')],
    [
      "what drawing programs write",
      `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [\n\t<!ENTITY ns_svg "http://www.w3.org/2000/svg">\n]>\n${svg("<g/>", ' xmlns:i="http://www.inkscape.org/" font-family="Sans"')}`,
    ],
    ["a byte-order mark", `\uFEFF${svg("<g/>")}`],
  ])("%s", (_name, text) => {
    expect(read(text)).toBeUndefined();
  });
});
