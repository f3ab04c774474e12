/** No line ends within one of them. */
export function FileFacts({ facts }: { facts: (string | false)[] }) {
  return (
    <span data-not-text="" className="text-xs text-muted tabular-nums">
      {facts
        .filter((fact) => fact !== false)
        .map((fact) => fact.replaceAll(' ', '\u00a0'))
        .join(' · ')}
    </span>
  );
}
