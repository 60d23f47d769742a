// Approvals as durable workflows: accept, three departments side by side, join, decide.
// node dbos_approvals.mjs DATABASE CLIENTS SECONDS   each client starts one approval after the other;
//     one line of JSON of what ended after a second of warming up.
import { DBOS } from '@dbos-inc/dbos-sdk';

const [database, clients, seconds] = process.argv.slice(2);
const WARMING_MS = 1000;
const DEPARTMENTS = ['fire', 'planning', 'traffic'];

const step = (name, outcome) => DBOS.runStep(async () => outcome, { name });

const approve = DBOS.registerWorkflow(
  async (application) => {
    await step('accept', { by: 'clerk', ticked: application.materials });
    const opinions = await Promise.all(
      DEPARTMENTS.map((department) => step(department, { department, agrees: true })),
    );
    const granted = opinions.every((opinion) => opinion.agrees);
    return await step('decide', { by: 'decider', granted });
  },
  { name: 'approve' },
);

const application = JSON.parse(process.env.BENCH_APPLICATION);
DBOS.setConfig({ name: 'bench', systemDatabaseUrl: database, logLevel: 'error' });
await DBOS.launch();

const began = performance.now();
const waits = [];
let approved = 0;
const passed = () => performance.now() - began;
const client = async () => {
  while (passed() < WARMING_MS + seconds * 1000) {
    const asked = performance.now();
    const decision = await approve(application);
    if (!decision.granted) throw new Error('not granted');
    approved += 1;
    if (passed() > WARMING_MS) waits.push(performance.now() - asked);
  }
};
await Promise.all(Array.from({ length: Number(clients) }, client));
const measured = passed() - WARMING_MS;
await DBOS.shutdown();

waits.sort((one, other) => one - other);
const wait = (percent) => waits[Math.floor(((waits.length - 1) * percent) / 100)];
console.log(JSON.stringify({
  approved,
  a_second: (waits.length / measured) * 1000,
  p50_ms: wait(50),
  p99_ms: wait(99),
}));
