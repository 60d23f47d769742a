// Random forms and random answers to them, right ones, nearly right ones and wrong ones.

// xorshift: the same seed asks the same questions everywhere.
export function random_source(seed) {
  let state = (Number(seed) * 2654435761) >>> 0 || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 4294967296;
  };
  const below = (limit) => Math.floor(next() * limit);
  return {
    below,
    chance: (share) => next() < share,
    pick: (list) => list[below(list.length)],
    times: (limit, make) => Array.from({ length: below(limit) }, make),
    digits: (count) => Array.from({ length: count }, () => below(10)).join(""),
  };
}

function id_number(random) {
  const born = `${1880 + random.below(150)}${String(1 + random.below(12)).padStart(2, "0")}` +
    String(1 + random.below(31)).padStart(2, "0");
  const seventeen = `${random.pick(["440524", "445203", "810000", "932682"])}${born}${random.digits(3)}`;
  let sum = 0;
  for (const digit of seventeen) sum = ((sum + Number(digit)) * 2) % 11;
  return seventeen + "10X98765432"[(sum * 6) % 11];
}

function right_id_number(random) {
  // The check character by trial: the formula is what is being tested.
  const seventeen = `44052419${random.pick(["49", "88", "75"])}0${1 + random.below(9)}1${random.below(10)}${random.digits(3)}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(seventeen[at]), 0);
  return seventeen + "10X98765432"[sum % 11];
}

function credit_code(random) {
  const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  const seventeen = `91445203${Array.from({ length: 9 }, () => random.pick(alphabet)).join("")}`;
  let sum = 0;
  let weight = 1;
  for (const character of seventeen) {
    sum += alphabet.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return seventeen + alphabet[(31 - (sum % 31)) % 31];
}

function bank_card(random) {
  const body = `62${random.digits(random.pick([13, 14, 16]))}`;
  for (let digit = 0; digit < 10; digit += 1) {
    const number = `${body}${digit}`;
    const sum = [...number].reverse().reduce((total, one, place) => {
      const value = Number(one) * (place % 2 === 1 ? 2 : 1);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
    if (sum % 10 === 0) return number;
  }
  return body;
}

const odd_texts = ["", " ", "　\u200b", "张三", " 李四 ", "e\u0301", "a\u0007b", "一\n二", "一\r\n二\r三", "\u202ex",
  "\ufdd0", "𠮷野".repeat(60), "长".repeat(2100), "ＡＢＣ", "\u3164", "1", "0", "true", "２０２６年３月６日", "２０２６", "x@y.z",
  "a.b@c-d.example", "515500", "+86 138 0000 0000", "0663-3270000", "１２,５００.５元", "-1", "1e3", "0.30", "１２", "-0"];

const right = {
  text: (random) => random.pick(["张三", "揭阳市示例商贸有限公司", "A-1", "甲 乙"]),
  textarea: (random) => random.pick(["一行", "一\n二"]),
  number: (random) => random.pick([0, 1, 2, 3, 18, 60, 88.5, -3, 1e14, "12", "７.２５"]),
  money: (random) => random.pick(["0", "0.30", "12500.50", "9999999999999.99", "１２,５００"]),
  date: (random) => random.pick(["2026-03-06", "2024-02-29", "1949-10-01", "2026年3月6日", "20260306"]),
  bool: (random) => random.chance(0.5),
  phone: (random) => random.pick([`13${random.digits(9)}`, `0663-3${random.digits(6)}`, "+85223456789"]),
  idcard: right_id_number,
  uscc: credit_code,
  bankcard: (random) => random.pick([bank_card(random), "44001780108053000001"]),
  address: (random) => random.pick(["揭东区示例路 1 号", "广东省揭阳市普宁市"]),
};

const wrong = {
  number: (random) => random.pick([1e15, -1e15, 1.5, "八", "1.2345678", true]),
  money: (random) => random.pick(["1.234", "-1", "01", 5, 1.5, "一"]),
  date: (random) => random.pick(["2026-02-30", "2026-13-01", "0000-01-01", "2026-1-", "6.3.2026", 20260306]),
  phone: (random) => random.pick([`12${random.digits(9)}`, random.digits(8), "0663-", "+0", "0663-3270000-1234567"]),
  idcard: (random) => random.pick([id_number(random), random.digits(18), random.digits(15), "一二三四五六", "44052418800101001x"]),
  uscc: (random) => random.pick([`91445203${random.digits(10)}`, "91350100M000100Y44", random.digits(17), "O".repeat(18)]),
  bankcard: (random) => random.pick([`62${random.digits(14)}`, `62${random.digits(17)}`, random.digits(7), random.digits(31)]),
};

function right_answer(field, fields, random) {
  if (field.type === "select") return field.options?.length ? random.pick(field.options) : "x";
  if (field.type === "multiselect") return (field.options ?? []).filter(() => random.chance(0.5));
  if (field.type === "group") {
    const most = field.repeats?.maximum_rows ?? 3;
    return Array.from({ length: Math.min(random.below(4), most) }, () => answers_to(fields, field.name, random, 0.1));
  }
  if (field.format === "email") return random.pick(["li@example.com", " a.b@c-d.example "]);
  if (field.format === "postcode") return "515500";
  return (right[field.type] ?? right.text)(random);
}

function wrong_answer(field, random) {
  const kind = random.below(4);
  if (kind === 0) return random.pick([null, true, false, 0, 7, [], ["x"], {}, [{}], [5], { a: 1 }]);
  if (kind === 1 && wrong[field.type]) return wrong[field.type](random);
  if (kind === 2 && field.options?.length) {
    return random.pick([[...field.options, field.options[0]], [field.options[0], field.options[0]], "没有的选项", ["没有的选项"]]);
  }
  if (kind === 2 && field.type === "group") return Array.from({ length: 25 }, () => ({}));
  return random.pick(odd_texts);
}

/** Answers to the fields of a group, or with null to those of none; `faults` is the share of wrong ones. */
export function answers_to(fields, group, random, faults) {
  const answers = {};
  for (const field of fields) {
    if ((field.group ?? null) !== group) continue;
    if (random.chance(field.required ? faults : 0.4)) continue;
    answers[field.name] = random.chance(faults) ? wrong_answer(field, random) : right_answer(field, fields, random);
  }
  if (random.chance(faults * 0.3)) answers[random.pick(["zodiac", "a/b~c", "check", fields[0]?.name ?? "x"])] = "x";
  return answers;
}

const types = [...Object.keys(right), "select", "multiselect"];

function condition(names, random, depth = 2) {
  const name = random.pick([...names, ...names, "check.minor", "check.local", "nobody"]);
  const read = { var: random.chance(0.95) ? name : [name, "甲"] };
  const literal = random.pick([true, false, "甲", "乙", 0, 1, 18, null, "", "1"]);
  if (depth > 0 && random.chance(0.3)) {
    const parts = [condition(names, random, depth - 1), ...random.times(2, () => condition(names, random, depth - 1))];
    return random.pick([{ and: parts }, { or: parts }, { "!": [parts[0]] }, { "!!": [parts[0]] }, { if: [parts[0], true, read] }]);
  }
  switch (random.below(9)) {
    case 0: return { [random.pick(["==", "==="])]: [read, literal] };
    case 1: return { [random.pick(["!=", "!=="])]: [literal, read] };
    case 2: return { in: [random.pick(["甲", "乙", 1]), read] };
    case 3: return { in: [read, random.pick([["甲", "丙"], [true], [1, 18], [], "甲乙"])] };
    case 4: return { [random.pick([">", ">=", "<", "<="])]: [read, random.pick([0, 1, 18, "1"])] };
    case 5: return { [random.pick([">", ">=", "<", "<="])]: [random.pick([0, 1, 18]), read] };
    case 6: return { missing: [name] };
    case 7: return random.pick([read, { "==": [read, true] }, { some: [read, { "==": [{ var: "" }, "甲"] }] }]);
    default: return { "==": [{ var: { if: [{ var: name }, name, random.pick(names)] } }, literal] };
  }
}

/** A form of every kind of field, bound and condition; some go in circles, some read what nobody answers. */
export function random_form(random) {
  const grouped = random.chance(0.4);
  const names = Array.from({ length: 2 + random.below(6) }, (_, at) => `f${at}`);
  const fields = names.map((name) => {
    const type = random.pick(types);
    const field = { name, label: `标签${name}`, type, element: "x.y", required: random.chance(0.5),
      options: null, help: random.pick([null, "说明"]), when: null, from_certificate: null };
    if (type.endsWith("select")) field.options = random.pick([["甲", "乙"], ["甲", "乙", "丙"], ["长".repeat(300), "甲"]]);
    if (random.chance(0.2)) field.maximum_length = 1 + random.below(20);
    if (type === "number" && random.chance(0.5)) Object.assign(field, { minimum: random.pick(["0", "1", "2.5"]), maximum: random.pick([null, "60"]) });
    if (type === "number" && random.chance(0.3)) field.format = "integer";
    if (type === "money" && random.chance(0.5)) Object.assign(field, { minimum: "0.30", maximum: random.pick([null, "12500.5"]) });
    if (type === "date" && random.chance(0.5)) Object.assign(field, { minimum: "1949-10-01", maximum: random.pick([null, "2026-03-05"]) });
    if (type === "text" && random.chance(0.4)) field.format = random.pick(["email", "postcode"]);
    if (random.chance(0.4)) field.when = condition(names, random);
    if (grouped && random.chance(0.4)) field.group = "rows";
    return field;
  });
  if (grouped) {
    fields.splice(random.below(fields.length + 1), 0, { name: "rows", label: "多行", type: "group", element: "x.rows",
      required: random.chance(0.5), options: null, help: null, from_certificate: null,
      when: random.chance(0.3) ? condition(names, random) : null,
      ...(random.chance(0.6) ? { repeats: { minimum_rows: random.below(3), maximum_rows: 2 + random.below(3) } } : {}) });
  }
  return fields;
}
