import { telOf } from '#domain/site/page-details';

export function Phone({ text }: { text: string }) {
  const tel = telOf(text);
  if (!tel) return text;
  return (
    <a
      href={`tel:${tel}`}
      className="inline-flex min-h-11 items-center underline underline-offset-4 hover:text-accent sm:min-h-0"
    >
      {text}
    </a>
  );
}
