// Made by `npm run text` from locales/en/github.json: change it there.
import { number, plural } from "@messageformat/runtime";
import { en } from "@messageformat/runtime/lib/cardinals";
export default {
  summary: () => "Show what a command did in a job of GitHub Actions",
  example: () => "Put the result of a deploy into the job summary",
  action: () => "What to write: annotations, step outputs, the job summary, or the comment on the pull request",
  result: () => "A file with what a command printed with --json",
  file: () => "The deploy file that the result is about. Each has a comment of its own",
  plan: () => "The same of a dry run before it, to show its plan",
  diff: () => "What runflow diff printed before it, to show what changes",
  note: () => "The action of this repository calls it. All but the comment is printed to standard output. The comment needs GITHUB_TOKEN, and the variables that GitHub sets in each job.",
  "no-result": () => "Which result? Give a file with what a command printed with --json.",
  "bad-action": () => "Say what to write: annotations, outputs, summary or comment.",
  "not-a-result": (d) => d.file + " is not what a command prints with --json.",
  printed: () => "Printed what GitHub needs.",
  page: {
    head: () => "Runflow:",
    endpoint: () => "Endpoint:",
    diff: () => "Compared with what is live",
    needs: () => "What it needs",
    findings: () => "Findings",
    more: (d) => plural(d.count, 0, en, { one: "one more", other: number("en", d.count, 0) + " more" }),
    cut: () => "The rest is too long for GitHub. See the log of the job.",
    plan: {
      create: () => "**Plan:** create a new endpoint.",
      edit: () => "**Plan:** update the live endpoint.",
      unchanged: () => "**Plan:** nothing to change."
    }
  },
  comment: {
    created: () => "The comment on the pull request is written.",
    updated: () => "The comment on the pull request is updated.",
    "no-pull-request": () => "There is no comment, as no pull request started this job.",
    "no-token": () => "There is no comment, as GITHUB_TOKEN is not set.",
    "bad-address": () => "There is no comment: GITHUB_API_URL must be an https address.",
    "no-answer": () => "There is no comment, as GitHub did not answer. Run the job again.",
    refused: (d) => "There is no comment: GitHub refused with " + d.status + ". Give the job the permission “pull-requests: write”. On a pull request from a fork there is none.",
    failed: (d) => "There is no comment: GitHub answered with " + d.status + ". Run the job again."
  }
}
