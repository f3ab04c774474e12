export function NamedFields({ fields }: { fields: { name: string; description: string }[] }) {
  return (
    <dl className="mt-1 grid gap-x-4 grid-cols-[minmax(0,1fr)] sm:grid-cols-[8rem_minmax(0,1fr)]">
      {fields.map(({ name, description }) => (
        <div key={name} className="mt-2 contents">
          <dt className="mt-2 font-mono text-sm sm:mt-1">{name}</dt>
          <dd className="text-sm sm:mt-1">{description}</dd>
        </div>
      ))}
    </dl>
  );
}
