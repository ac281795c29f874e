import { defineSite } from "paper-planes";

export default defineSite({
  title: "Paper Planes",
  tagline: "Moving pictures, folded from words.",
  description:
    "A magazine about Sora, the model that turns text into video: how it works, what it shows, and where it fails.",
  lang: "en",
  timezone: "UTC",
  author: "Paper Planes",
});
