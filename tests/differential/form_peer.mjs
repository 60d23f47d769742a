// Asks our program, ajv over the JSON Schema of each form, and the check of the web the same random
// answers to the forms of the demonstration city and to random forms, and prints where they differ.
//   node form_peer.mjs <form_lines> [rounds=15] [seed=1]
// Ends with 1 when there is a difference.
import { spawnSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { answers_to, random_form, random_source } from "./form_answers.mjs";
import { check_answers } from "../../web/src/ui/form/check.ts";
import { condition_order, drop_unasked, find_asked } from "../../web/src/ui/form/conditions.ts";
import { normalise_answers } from "../../web/src/ui/form/normalise.ts";
import { is_blank, is_clean } from "../../web/src/ui/form/text.ts";
import * as identifiers from "../../web/src/ui/form/identifiers.ts";

const [program, roundsText = "15", seedText = "1"] = process.argv.slice(2);
if (!program) {
  console.error("usage: form_peer.mjs <form_lines> [rounds] [seed]");
  process.exit(2);
}
const root = path.resolve(import.meta.dirname, "../..");
const require = createRequire(path.join(root, "web/package.json"));
const Ajv = require("ajv");
const random = random_source(seedText);
const today = "2026-03-06";
const shownDifferences = 5;

const comparable = {
  money: identifiers.read_money,
  date: (text) => (identifiers.is_day(text) ? text : null),
};
const ajv = new Ajv({ strict: false, validateFormats: true });
ajv.addFormat("line", (text) => !is_blank(text) && is_clean(text, "one"));
ajv.addFormat("lines", (text) => !is_blank(text) && is_clean(text, "many"));
ajv.addFormat("cn-id-card", (text) => identifiers.refuse_id_number(text, today) === null);
ajv.addFormat("uscc", (text) => identifiers.refuse_credit_code(text) === null);
ajv.addFormat("phone", (text) => identifiers.refuse_phone(text) === null);
ajv.addFormat("bank-card", (text) => identifiers.refuse_bank_account(text) === null);
ajv.addFormat("email", (text) => identifiers.refuse_email(text) === null);
ajv.addFormat("postcode", (text) => identifiers.refuse_postcode(text) === null);
ajv.addFormat("money", (text) => identifiers.read_money(text) !== null);
ajv.addFormat("date", identifiers.is_day);
for (const [keyword, beyond] of [["formatMinimum", (value, bound) => value < bound], ["formatMaximum", (value, bound) => value > bound]]) {
  ajv.addKeyword({ keyword, type: "string", schemaType: "string", validate: (bound, text, parent) => {
    const read = comparable[parent.format];
    const value = read(text);
    return value === null || !beyond(value, read(bound));
  } });
}

const compiled = new Map();
function validator(schema) {
  const text = JSON.stringify(schema);
  if (!compiled.has(text)) compiled.set(text, ajv.compile(schema));
  return compiled.get(text);
}

function equal(left, right) {
  if (typeof left !== typeof right || Array.isArray(left) !== Array.isArray(right)) return false;
  if (left === null || right === null || typeof left !== "object") return left === right;
  const keys = Object.keys(left);
  return keys.length === Object.keys(right).length && keys.every((key) => equal(left[key], right[key]));
}

const forms = globSync("data/demonstration/items/*/*.json", { cwd: root })
  .sort()
  .map((file) => JSON.parse(readFileSync(path.join(root, file), "utf8")).form)
  .filter(Boolean);
const rounds = Number(roundsText);
const questions = [];
const ask = (fields) => {
  const checks = {};
  for (const name of ["needs_guardian", "minor", "local"]) if (random.chance(0.4)) checks[name] = random.chance(0.7);
  const faults = random.pick([0, 0, 0.03, 0.1, 0.5]);
  questions.push({ fields, answers: answers_to(fields, null, random, faults), checks, today });
};
for (let round = 0; round < rounds; round += 1) forms.forEach(ask);
for (let round = 0; round < rounds * 40; round += 1) {
  const fields = random_form(random);
  for (let at = 0; at < 5; at += 1) ask(fields);
}

const asked = spawnSync(program, { input: questions.map((one) => JSON.stringify(one)).join("\n") + "\n",
  encoding: "utf8", maxBuffer: 1 << 30 });
if (asked.status !== 0) {
  console.error(`form_lines ended with ${asked.status ?? asked.signal}`, asked.stderr);
  process.exit(2);
}
const lines = asked.stdout.trimEnd().split("\n");
if (lines.length !== questions.length) {
  console.error(`${questions.length} questions, ${lines.length} answers`);
  process.exit(2);
}

let differences = 0;
let valid = 0;
let whole_schemas = 0;
const codes = new Set();
questions.forEach((question, at) => {
  const ours = JSON.parse(lines[at]);
  const { fields, checks } = JSON.parse(JSON.stringify(question));
  const given = JSON.parse(JSON.stringify(question.answers));
  const facts = { today, checks };
  const normal = JSON.parse(JSON.stringify(normalise_answers(fields, given)));
  const kept = drop_unasked(fields, normal, facts);
  const web = {
    normal,
    asked: [...find_asked(fields, normal, facts)].sort(),
    faults: check_answers(fields, normal, facts, "submission"),
    draft_faults: check_answers(fields, given, facts, "draft"),
    kept: kept.answers,
    dropped: kept.dropped,
  };
  ours.asked.sort();
  const said = Object.keys(web).filter((part) => !equal(web[part], ours[part]));
  ours.faults.forEach((fault) => codes.add(fault.code));

  const no_faults = ours.faults.length === 0;
  const by_schema = validator(ours.schema)(normal);
  const whole = !JSON.stringify(ours.schema).includes('"x-when"');
  valid += no_faults ? 1 : 0;
  whole_schemas += whole ? 1 : 0;
  if (whole ? no_faults !== by_schema : no_faults && !by_schema) said.push("schema");
  if (condition_order(fields).length === fields.length && ours.cycles.length > 0) said.push("cycles");
  if (said.length === 0) return;
  differences += 1;
  if (differences > shownDifferences) return;
  console.log(JSON.stringify(question));
  for (const part of said) {
    console.log(`  ${part}  ours ${JSON.stringify(ours[part === "schema" ? "faults" : part])}`);
    console.log(`  ${part}  peer ${JSON.stringify(part === "schema" ? [by_schema, validator(ours.schema).errors, ours.schema] : web[part])}`);
  }
});
console.log(`${questions.length} answers to ${forms.length} forms of the city and to random ones, seed ${seedText}: ` +
  `${differences} differences; ${valid} could be filed, ${whole_schemas} by a schema that says all, ${codes.size} kinds of fault`);
// Where hardly anything is right, or wrong, agreeing shows nothing.
const telling = valid > questions.length / 10 && valid < questions.length && codes.size >= 20;
process.exit(differences === 0 && telling ? 0 : 1);
