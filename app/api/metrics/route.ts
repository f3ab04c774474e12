import { isOperator } from '#server/health/operator';
import { renderMetrics } from '#server/metrics/metrics';

export const dynamic = 'force-dynamic';

/** Prometheus metrics of this process; 404 for anybody but an operator. */
export async function GET(request: Request) {
  if (!isOperator(request)) return new Response(null, { status: 404 });
  const { text, type } = await renderMetrics();
  return new Response(text, { headers: { 'content-type': type, 'cache-control': 'no-store' } });
}
