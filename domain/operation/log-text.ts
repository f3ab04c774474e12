/** JSON leaves these unescaped: terminals take some for commands, some readers for line ends. */
const UNSEEN = /[\u007f-\u009f\u2028\u2029]/g;
const WORD = /[^\s"'<>]+/g;

export function escapeUnseen(line: string): string {
  return line.replace(UNSEEN, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Removes the queries of addresses: they may hold search words, tokens and names. */
export function withoutQueries(text: string): string {
  return text.replace(WORD, (word) => {
    const slash = word.indexOf('/');
    const query = slash < 0 ? -1 : word.indexOf('?', slash);
    return query < 0 || query === word.length - 1 ? word : `${word.slice(0, query)}?…`;
  });
}

type Line = { level: string; time: string; part?: string; msg?: string; reason?: string; stack?: string };

export function readableLine(line: Line & Record<string, unknown>): string {
  const { level, time, part, msg, reason, stack, ...rest } = line;
  const mark = level === 'info' ? '' : `${level} `;
  const said = [part && `${part}:`, msg, reason && `(${visible(reason)})`].filter(Boolean).join(' ');
  const others = Object.entries(rest).map(([name, value]) => ` ${name}=${visible(String(value))}`);
  return `${time.slice(11, 19)} ${mark}${visible(said)}${others.join('')}${stack ? `\n${stack}` : ''}\n`;
}

function visible(text: string): string {
  return escapeUnseen(JSON.stringify(text).slice(1, -1)).replaceAll('\\"', '"').replaceAll('\\\\', '\\');
}
