// Approvals as durable steps: accept, three departments side by side, join, decide.
// node restate_approvals.mjs PORT ADMIN_PORT   serves them and makes them known to Restate.
import * as http2 from 'node:http2';
import * as restate from '@restatedev/restate-sdk';

const [port, adminPort] = process.argv.slice(2);
const DEPARTMENTS = ['fire', 'planning', 'traffic'];

const approvals = restate.service({
  name: 'approvals',
  handlers: {
    approve: async (context, application) => {
      await context.run('accept', () => ({ by: 'clerk', ticked: application.answers.materials }));
      const opinions = await restate.RestatePromise.all(
        DEPARTMENTS.map((department) =>
          context.run(department, () => ({ department, agrees: true })),
        ),
      );
      const granted = opinions.every((opinion) => opinion.agrees);
      return await context.run('decide', () => ({ by: 'decider', granted }));
    },
    ready: restate.handlers.handler({ input: restate.serde.empty }, async () => 'ready'),
  },
});

const endpoint = restate.createEndpointHandler({ services: [approvals] });
http2.createServer(endpoint).listen(Number(port), '127.0.0.1', async () => {
  const answer = await fetch(`http://127.0.0.1:${adminPort}/deployments`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ uri: `http://127.0.0.1:${port}` }),
  });
  if (!answer.ok) throw new Error(await answer.text());
});
