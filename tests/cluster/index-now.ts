import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

/** `told` has every submitted address, repeats included. */
export async function openIndexNow() {
  const told: string[] = [];
  const server = createServer(async (request, response) => {
    const { urlList } = (await json(request)) as { urlList: string[] };
    told.push(...urlList);
    response.writeHead(200).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    told,
    async close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
