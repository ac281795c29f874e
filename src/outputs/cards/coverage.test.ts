import { describe, expect, it } from "vitest";
import { lettersWithoutFont } from "./coverage.ts";

describe("the letters that cards cannot show", () => {
  it.each([
    "What’s a café — 50 %?",
    "動画が霧から生まれるまで",
    "视频模型为什么会看错玻璃杯?",
    "잡음에서 장면까지",
    "Как шум превращается в сцену",
    "Από τον θόρυβο",
    "จากสัญญาณรบกวนสู่ฉาก",
    "शोर से दृश्य तक",
    "من الضجيج إلى المشهد",
    "מרעש לתמונה",
    "Planes 🛩️ 👩‍🚀",
    "Từ nhiễu trắng",
  ])("are none in “%s”", async (text) => {
    expect(await lettersWithoutFont(text)).toEqual([]);
  });

  it("are those of other scripts, each told once", async () => {
    expect(await lettersWithoutFont("Բարեւ, ⵣ and ⵣ")).toEqual(["Բ", "ա", "ր", "ե", "ւ", "ⵣ"]);
  });
});
