import { describe, expect, it } from "vitest";
import { foldText } from "./fold-text.ts";
import { MissingLetterError, spell } from "./spell.ts";

async function facesOf(text: string, lang: string): Promise<string[]> {
  const { files } = await spell(text, { voice: "newsreader", lang });
  return files.map((file) => file.face).filter((face, at, all) => face !== all[at - 1]);
}

describe("folding a text", () => {
  it.each([
    ["two  spaces\nand a line", "two spaces and a line"],
    ["nul\u0000 bell\u0007", "nul bell"],
    ["turn\u202Eed\u2066 round", "turned round"],
    ["half \uD83D a pair", "half a pair"],
    ["e\u0301", "é"],
    ["soft\u00ADhyphen", "softhyphen"],
    ["CO₂, H₂O and 𝐛𝐨𝐥𝐝 𝔸", "CO2, H2O and bold A"],
    ["10⁶ of m²", "10⁶ of m²"],
  ])("%j → %j", (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });
});

describe("the faces of a text", () => {
  it.each([
    ["en", "Spacetime patches", ["newsreader"]],
    ["pl", "Łódź", ["newsreader"]],
    ["vi", "Nguyễn", ["newsreader"]],
    ["ru", "самолёты", ["sourceSerif"]],
    ["el", "Χάρτινα", ["sourceSerif"]],
    ["ja", "空と紙", ["japanese"]],
    ["zh", "纸飞机", ["chinese"]],
    ["ko", "종이", ["korean"]],
    ["en", "空", ["japanese"]],
    ["ko", "空", ["korean"]],
    ["th", "กระดาษ", ["thai"]],
    ["hi", "काग़ज़", ["devanagari"]],
    ["he", "נייר", ["hebrew"]],
    ["ar", "ورق", ["arabic"]],
    ["en", "👩‍🚀", ["emoji"]],
    ["ja", "Sora 2の空", ["newsreader", "japanese"]],
    ["ja", "の“空”", ["japanese"]],
    ["en", "the “sky”", ["newsreader"]],
    ["en", "a → b", ["newsreader", "japanese", "newsreader"]],
  ])("%s: %s is set in %j", async (lang, text, faces) => {
    expect(await facesOf(text, lang)).toEqual(faces);
  });

  it("sets a name in serifs when the sans face lacks one of its letters", async () => {
    const { files } = await spell("José Nguyễn", { voice: "sans", lang: "vi" });
    expect(new Set(files.map((file) => file.face))).toEqual(new Set(["newsreader"]));
  });

  it("names a letter that no font has", async () => {
    const spelling = spell("The ქ letter", { voice: "newsreader", lang: "en" });
    await expect(spelling).rejects.toThrow(MissingLetterError);
    await expect(spelling).rejects.toThrow('has "ქ" (U+10E5)');
  });
});
