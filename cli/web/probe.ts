/** Whether the address answers well now. Leaves no idle connection, over which the next request might meet its end. */
export async function isAnswered(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url, { headers: { connection: 'close' } });
    await answer.body?.cancel();
    return answer.ok;
  } catch {
    return false;
  }
}
