export function Emblem() {
  return (
    <svg viewBox="0 0 48 48" className="size-[36px] shrink-0 text-brand lg:size-[64px]" aria-hidden="true">
      <circle cx="24" cy="24" r="23" fill="currentColor" />
      <g fill="none" stroke="#fff" strokeWidth="2.6" strokeLinecap="round">
        <path d="M10 17c5 0 10-2 14-6 4 4 9 6 14 6M15 17v13M33 17v13M21 30v-8a3 3 0 0 1 6 0v8" />
        <path d="M9 35c3-2.4 5-2.4 7.5 0s5 2.4 7.5 0 5-2.4 7.5 0 4.5 2.4 7.5 0" />
      </g>
    </svg>
  );
}
