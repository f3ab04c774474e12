type Props = { onStart: () => void; onEnd: () => void };

/** For the pointer; the keyboard has buttons beside it. */
export function DragHandle({ onStart, onEnd }: Props) {
  return (
    <span
      draggable
      aria-hidden="true"
      className="grid size-11 shrink-0 cursor-grab place-items-center text-muted hover:text-accent max-sm:hidden"
      onDragStart={(event) => {
        const row = event.currentTarget.closest('li');
        if (row) event.dataTransfer.setDragImage(row, 20, 20);
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', '');
        onStart();
      }}
      onDragEnd={onEnd}
    >
      <svg viewBox="0 0 10 16" className="h-4" fill="currentColor" aria-hidden="true">
        {[2, 8, 14].map((y) => (
          <path key={y} d={`M1 ${y - 1}h2v2h-2zM7 ${y - 1}h2v2h-2z`} />
        ))}
      </svg>
    </span>
  );
}
