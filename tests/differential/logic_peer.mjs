// Asks json-logic-js and our evaluator the same random questions and prints where they differ.
//   node logic_peer.mjs <logic_lines> <json-logic-js module> [count=20000] [seed=1]
// Ends with 1 when there is a difference.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";

const [program, modulePath, countText = "20000", seedText = "1"] = process.argv.slice(2);
if (!program || !modulePath) {
  console.error("usage: logic_peer.mjs <logic_lines> <json-logic-js module> [count] [seed]");
  process.exit(2);
}
const require = createRequire(import.meta.url);
function load() {
  const file = require.resolve(path.resolve(modulePath));
  delete require.cache[file];
  return require(file);
}
const peer = load();
const count = Number(countText);
const shownDifferences = 10;

// xorshift: the same seed asks the same questions everywhere.
let state = (Number(seedText) * 2654435761) >>> 0 || 1;
function random() {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  state >>>= 0;
  return state / 4294967296;
}
const below = (limit) => Math.floor(random() * limit);
const pick = (list) => list[below(list.length)];
const times = (limit, make) => Array.from({ length: below(limit) }, make);

const names = ["a", "b", "c", "a.b", "b.0", "c.a", "list", "list.1", "name", "name.length", "", "x",
  "list.length", "0", "1", "current", "accumulator", "current.a", "accumulator.0", "a..b", "."];
const strings = ["", "a", "b", "abc", "0", "1", "-1", "2.5", " 3 ", "1e3", "0x1F", "0b11", "0o17",
  "0x", "Infinity", "-Infinity", "+5", "1.", ".5", ".", "1e", "5px", "-", "true", "null", "NaN",
  "undefined", "1,2", "[object Object]", "一门", "𠮷野", "\u00a07", "\ufeff8", "é", "\uffee", "length",
  "1e400", "1e-400", "0.0000001", "123456789012345680000", "000012", "a.b"];
const numbers = [0, -0, 1, -1, 2, 3, 10, 0.1, 0.2, -2.5, 1e21, 1e-7, 123456789, 4294967296,
  9007199254740993, 1.7976931348623157e308, 5e-324, 100, 1.5];

// Any double as text; as a JSON number only what every parser reads alike.
function numberText() {
  const bits = new Uint32Array([random() * 4294967296, random() * 4294967296]);
  return String(new Float64Array(bits.buffer)[0]);
}
const plainNumber = () => Number((random() * 10 ** below(9)).toFixed(below(6)));

function literal(depth) {
  switch (below(depth > 0 ? 9 : 6)) {
    case 0: return null;
    case 1: return random() < 0.5;
    case 2: return random() < 0.7 ? pick(numbers) : plainNumber();
    case 3: return random() < 0.7 ? pick(numbers) : plainNumber();
    case 4: return random() < 0.8 ? pick(strings) : numberText();
    case 5: return pick(names);
    case 6: return times(4, () => literal(depth - 1));
    case 7: return {};
    default: return { a: literal(depth - 1), b: literal(depth - 1) };
  }
}

function datum() {
  if (random() < 0.1) return literal(2);
  return {
    a: random() < 0.5 ? literal(2) : { b: literal(1) },
    b: literal(2),
    c: { a: literal(1), b: literal(1) },
    list: times(5, () => literal(2)),
    name: pick(strings),
    "": literal(0),
    0: literal(0),
  };
}

const eager = ["==", "===", "!=", "!==", ">", ">=", "<", "<=", "!", "!!", "%", "+", "-", "*", "/",
  "min", "max", "cat", "substr", "in", "merge", "if", "?:", "and", "or"];
const scoped = ["map", "filter", "reduce", "all", "none", "some"];

function name(depth) {
  if (random() < 0.9) return pick(names);
  return random() < 0.5 ? pick(numbers) : rule(depth - 1);
}

function rule(depth) {
  if (depth <= 0) return random() < 0.5 ? { var: pick(names) } : literal(1);
  const kind = random();
  if (kind < 0.15) return literal(2);
  if (kind < 0.3) {
    const operands = [name(depth), ...times(2, () => rule(depth - 1))];
    return { var: operands.length === 1 && random() < 0.5 ? operands[0] : operands };
  }
  if (kind < 0.36) return { missing: random() < 0.7 ? times(4, () => name(depth)) : rule(depth - 1) };
  if (kind < 0.4) return { missing_some: [below(4), times(4, () => name(depth))] };
  if (kind < 0.46) return times(4, () => rule(depth - 1));
  if (kind < 0.62) {
    const operands = [random() < 0.6 ? { var: "list" } : rule(depth - 1), rule(depth - 1)];
    if (random() < 0.5) operands.push(rule(depth - 1));
    return { [pick(scoped)]: operands.slice(0, random() < 0.95 ? 3 : 1) };
  }
  const operation = pick(eager);
  const operands = random() < 0.8 ? [rule(depth - 1), rule(depth - 1), ...times(2, () => rule(depth - 1))]
    : times(5, () => rule(depth - 1));
  return { [operation]: random() < 0.1 ? rule(depth - 1) : operands };
}

// JSON cannot say NaN, Infinity and undefined: both sides say null.
const plain = (value) => JSON.parse(JSON.stringify(value === undefined ? null : value));

function equal(left, right) {
  if (typeof left !== typeof right || Array.isArray(left) !== Array.isArray(right)) return false;
  if (left === null || right === null || typeof left !== "object") return left === right;
  const keys = Object.keys(left);
  return keys.length === Object.keys(right).length && keys.every((key) => equal(left[key], right[key]));
}

// Half a surrogate pair is U+FFFD on our side; the peer's answer is brought to that.
const wellFormed = (text) =>
  text.replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, (unit) => (unit.length === 2 ? unit : "\ufffd"));
function withoutHalves(value) {
  if (typeof value === "string") return wellFormed(value);
  if (Array.isArray(value)) return value.map(withoutHalves);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutHalves(inner)]));
}

// json-logic-js runs data as a rule where `missing` meets an object; ours does not, on purpose.
const guarded = load();
const hasObject = (value) => Array.isArray(value) ? value.some(hasObject) : value !== null && typeof value === "object";
class RunsData extends Error {}
for (const operation of ["missing", "missing_some"]) {
  guarded.add_operation(operation, function (...keys) {
    if (hasObject(keys)) throw new RunsData();
    return peer.apply({ [operation]: keys }, this);
  });
}
function runsData(question) {
  try {
    guarded.apply(question.rule, question.data);
    return false;
  } catch (error) {
    return error instanceof RunsData;
  }
}

// Where a surrogate pair may be cut in two, what is done with the halves differs on purpose too.
function mayCutPair(question) {
  return /[\ud800-\udbff]/.test(JSON.stringify(question)) && /substr|[0-9]/.test(JSON.stringify(question.rule));
}

const questions = Array.from({ length: count }, () => plain({ rule: rule(1 + below(4)), data: datum() }));
const asked = spawnSync(program, { input: questions.map((q) => JSON.stringify(q)).join("\n") + "\n",
  encoding: "utf8", maxBuffer: 1 << 30 });
if (asked.status !== 0) {
  console.error(`logic_lines ended with ${asked.status ?? asked.signal}`, asked.stderr);
  process.exit(2);
}
const answers = asked.stdout.trimEnd().split("\n").map((line) => JSON.parse(line));
if (answers.length !== questions.length) {
  console.error(`${questions.length} questions, ${answers.length} answers`);
  process.exit(2);
}

let differences = 0;
let refused = 0;
let outside = 0;
questions.forEach((question, at) => {
  let expected;
  try {
    expected = { value: withoutHalves(plain(peer.apply(question.rule, question.data))) };
  } catch {
    expected = { error: "logic-not-computable" };
    refused += 1;
  }
  const given = answers[at];
  if (equal(expected, given)) return;
  if (runsData(question) || mayCutPair(question)) {
    outside += 1;
    return;
  }
  differences += 1;
  if (differences <= shownDifferences) {
    console.log(JSON.stringify(question));
    console.log(`  json-logic-js ${JSON.stringify(expected)}`);
    console.log(`  ours          ${JSON.stringify(given)}`);
  }
});
console.log(`${count} questions, seed ${seedText}: ${differences} differences, ${refused} that json-logic-js refuses, ` +
  `${outside} where both differ on purpose`);
process.exit(differences === 0 ? 0 : 1);
