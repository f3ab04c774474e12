import { MissingView } from '#components/site/missing-view';

/** Unknown addresses are answered by `[...rest]`. Next renders this with every page, so it must ask the database nothing. */
export default function NotFoundPage() {
  return <MissingView status={404} newest={[]} />;
}
