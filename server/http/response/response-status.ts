import type { ServerResponse } from 'node:http';
import { enterAnswer } from '#server/base/answer-with';
import type { Exchange } from '#server/http/pipeline/pipeline';

/** Sends the status chosen by `answerWith`, unless the page failed afterwards. */
export function sendChosenStatus({ response }: Exchange): void {
  const findChoice = enterAnswer(response);
  const write = response.writeHead.bind(response) as (status: number, ...rest: unknown[]) => ServerResponse;
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    const chosen = findChoice();
    if (!chosen || status >= 500) return write(status, ...rest);
    for (const [name, value] of Object.entries(chosen.headers)) response.setHeader(name, value);
    return write(chosen.status, ...rest);
  }) as typeof response.writeHead;
}
