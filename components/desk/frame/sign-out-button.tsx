type Props = { label: string; action: () => Promise<void> };

/** A form, so that it works before the script runs. */
export function SignOutButton({ label, action }: Props) {
  return (
    <form action={action}>
      <button
        type="submit"
        className="min-h-11 rounded border border-line px-3 text-sm font-bold lg:whitespace-nowrap hover:border-accent hover:text-accent"
      >
        {label}
      </button>
    </form>
  );
}
