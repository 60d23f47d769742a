// Asks npm chinese-days and our clock the same questions about 2016 to 2026, and prints where they
// differ: every day; random spans; limits; limits that procedures stopped, day by day.
//   node clock_peer.mjs <clock_lines> <holidays.json> <chinese-days module> [count=20000] [seed=1]
// Ends with 1 when there is a difference.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { random_source } from "./form_answers.mjs";

const [program, holidays, modulePath, countText = "20000", seedText = "1"] = process.argv.slice(2);
if (!program || !holidays || !modulePath) {
  console.error("usage: clock_peer.mjs <clock_lines> <holidays.json> <chinese-days module> [count] [seed]");
  process.exit(2);
}
// The peer reads days in the time of the machine.
process.env.TZ = "Asia/Shanghai";
const { isWorkday, getWorkdaysInRange, findWorkday } = createRequire(import.meta.url)(path.resolve(modulePath));
const random = random_source(seedText);
const shownDifferences = 10;

const first = Date.UTC(2016, 0, 1) / 864e5;
const last = Date.UTC(2026, 11, 31) / 864e5;
const iso = (day) => new Date(day * 864e5).toISOString().slice(0, 10);
const workday = new Map();
for (let day = first; day <= last; day += 1) workday.set(day, isWorkday(iso(day)));
const between = (low, high) => low + random.below(high - low + 1);

/** Day by day, by the words of limits.h alone. */
function due_on(from, days, stops) {
  const excluded = (day) => stops.some(([after, until]) => after < day && day <= until);
  const stands = (day) => stops.some(([after, until]) => after <= day && day < until);
  let left = days;
  for (let day = from; ; day += 1) {
    if (left > 0 && day > from && workday.get(day) && !excluded(day)) left -= 1;
    if (left === 0 && workday.get(day) && !stands(day)) return day;
    if (day > last) return null;
  }
}

const questions = [];
const expected = [];
const ask = (question, answer) => {
  questions.push(question);
  expected.push(String(answer));
};
for (let day = first; day <= last; day += 1) ask({ day: iso(day) }, workday.get(day) ? 1 : 0);
const count = Number(countText);
for (let at = 0; at < count; at += 1) {
  const after = between(first, last - 1);
  const until = between(after + 1, Math.min(last, after + random.pick([3, 30, 400])));
  // Their range counts its first day, too.
  ask({ after: iso(after), until: iso(until) }, getWorkdaysInRange(iso(after + 1), iso(until)).length);

  const from = between(first, last - 200);
  const days = 1 + random.below(random.pick([5, 20, 60]));
  ask({ from: iso(from), days, stops: [] }, findWorkday(days, iso(from)));

  const stops = Array.from({ length: 1 + random.below(4) }, () => {
    const begin = from + random.below(40);
    return [begin, begin + random.below(15)];
  });
  const due = due_on(from, days, stops);
  if (due !== null) {
    ask({ from: iso(from), days, stops: stops.map(([begin, end]) => [iso(begin), iso(end)]) }, iso(due));
  }
}

const asked = spawnSync(program, [holidays], { input: questions.map((one) => JSON.stringify(one)).join("\n") + "\n",
  encoding: "utf8", maxBuffer: 1 << 30 });
if (asked.status !== 0) {
  console.error(`clock_lines ended with ${asked.status ?? asked.signal}`, asked.stderr);
  process.exit(2);
}
const lines = asked.stdout.trimEnd().split("\n");
if (lines.length !== questions.length) {
  console.error(`${questions.length} questions, ${lines.length} answers`);
  process.exit(2);
}
let differences = 0;
questions.forEach((question, at) => {
  if (lines[at] === expected[at]) return;
  differences += 1;
  if (differences <= shownDifferences) {
    console.log(`${JSON.stringify(question)}: ours ${lines[at]}, peer ${expected[at]}`);
  }
});
console.log(`${questions.length} questions on 2016 to 2026, seed ${seedText}: ${differences} differences`);
process.exit(differences === 0 ? 0 : 1);
