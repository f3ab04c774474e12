import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const NEXT = path.resolve('node_modules/next/dist');
const FOLDERS = ['server', 'build/templates', 'shared/lib', 'lib', 'client/components'];
/** Development and command line. */
const OTHERS = /\/(dev|upgrade|helpers)(\/|$)/;

const CONSTANT = /const ([A-Z][A-Z0-9_]+) = '([A-Za-z][\w-]*)'/g;
const READING =
  /[hH]eaders?(?:List)?\)?\s*(?:\[|(?:\?\.|\.)(?:get|has|delete)\()\s*(?:['"]([\w-]+)['"]|(?:\w+\.)?([A-Z][A-Z0-9_]+))\s*[\])]/g;
const LIKE_ITS_OWN =
  /['"]((?:x-(?:middleware|next|nextjs|invoke|invocation|now|vercel|prerender|matched|action|deployment)|next-router)-[a-z-]*[a-z])['"]/g;

/** Every header that this release of Next reads by name or constant, and those named like its own. */
export function headersNextReads(): string[] {
  const texts = FOLDERS.flatMap((folder) =>
    readdirSync(path.join(NEXT, folder), { recursive: true, withFileTypes: true }),
  )
    .filter((file) => file.isFile() && file.name.endsWith('.js') && !OTHERS.test(file.parentPath))
    .map((file) => readFileSync(path.join(file.parentPath, file.name), 'utf8'));
  const found = (pattern: RegExp) => texts.flatMap((text) => [...text.matchAll(pattern)]);
  const constants = new Map(found(CONSTANT).map(([, name, header]) => [name, header]));
  const named = found(READING).map(([, name, constant]) => name ?? constants.get(constant));
  const alike = found(LIKE_ITS_OWN).map(([, name]) => name);
  return [...new Set([...named, ...alike].flatMap((name) => name?.toLowerCase() ?? []))].sort();
}
