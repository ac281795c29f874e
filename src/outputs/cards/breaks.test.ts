import { describe, expect, it } from "vitest";
import { lineUnits } from "./breaks.ts";

describe("where lines may end", () => {
  it.each([
    ["en", "folded by hand", ["folded ", "by ", "hand"]],
    ["en", "C++ & <script>", ["C++ ", "& ", "<script>"]],
    ["en", "text-to-video", ["text-", "to-", "video"]],
    ["en", "why? (because)", ["why? ", "(because)"]],
    ["ko", "종이비행기는 왜", ["종이비행기는 ", "왜"]],
    ["ja", "紙飛行機はなぜ空に集まるのか", ["紙飛行機はなぜ", "空に", "集まるのか"]],
    ["ja", "「時空パッチ」を手で折る", ["「時空パッチ」を", "手で", "折る"]],
    ["ja", "空、そして紙。", ["空、そして", "紙。"]],
    ["zh", "世界模型究竟是什么？", ["世界", "模型", "究竟是", "什么？"]],
    ["th", "บนท้องฟ้ากับแบบ", ["บน", "ท้องฟ้า", "กับ", "แบบ"]],
  ])("%s: %s", (lang, text, units) => {
    expect(lineUnits(text, lang)).toEqual(units);
  });

  it("loses nothing", () => {
    const text = "Soraの「空」 — a  long/short story… 飞机";
    expect(lineUnits(text, "ja").join("")).toBe(text);
  });
});
