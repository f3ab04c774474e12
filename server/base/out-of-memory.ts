/** Out-of-memory messages of libvips, libheif, glibc and Node. */
const NO_MEMORY =
  /out of memory|memory alloc|alloc(ation)? (failed|error)|failed to alloc|unable to alloc|array buffer/i;

export function isOutOfMemory({ message }: Error): boolean {
  return NO_MEMORY.test(message);
}
