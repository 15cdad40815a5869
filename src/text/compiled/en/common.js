// Made by `npm run text` from locales/en/common.json: change it there.
import { number } from "@messageformat/runtime";
export default {
  more: (d) => number("en", d.count, 0) + " more",
  sentences: (d) => d.first + " " + d.second,
  "just-now": () => "just now",
  "less-than-a-second": () => "less than a second"
}
