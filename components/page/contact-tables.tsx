import { useTranslations } from 'next-intl';
import { Phone } from '#components/page/phone';
import type { ContactDetails } from '#domain/site/page-details';

const CELL = 'border-b border-line py-2 pe-3 text-start align-top last:pe-0';
const STACKED = `${CELL} max-sm:block max-sm:border-0 max-sm:py-0.5 max-sm:empty:hidden`;

export function HoursTable({ hours }: { hours: ContactDetails['hours'] }) {
  const t = useTranslations('pageDetails');
  return (
    <table className="w-full border-collapse">
      <caption className="mb-2 text-start text-xl font-bold">{t('hours')}</caption>
      <thead>
        <Head columns={[t('days'), t('morning'), t('afternoon')]} />
      </thead>
      <tbody>
        {hours.map(({ days, morning, afternoon }) => (
          <tr key={days}>
            <th scope="row" className={CELL}>
              {days}
            </th>
            <td className={CELL}>{morning || t('closed')}</td>
            <td className={CELL}>{afternoon || t('closed')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** On phones each is a block of lines, so that no number is broken. */
export function PeopleTable({ people }: { people: ContactDetails['people'] }) {
  const t = useTranslations('pageDetails');
  return (
    <table className="w-full border-collapse max-sm:block">
      <caption className="mb-2 text-start text-xl font-bold max-sm:block">{t('people')}</caption>
      <thead className="max-sm:sr-only">
        <Head columns={[t('name'), t('role'), t('phone')]} />
      </thead>
      <tbody className="max-sm:block">
        {people.map(({ name, role, phone }, place) => (
          <tr key={place} className="max-sm:block max-sm:border-b max-sm:border-line max-sm:py-2">
            <th scope="row" className={STACKED}>
              {name}
            </th>
            <td className={STACKED}>{role}</td>
            <td className={STACKED}>
              <Phone text={phone} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Head({ columns }: { columns: string[] }) {
  return (
    <tr>
      {columns.map((column) => (
        <th key={column} scope="col" className={`${CELL} text-sm`}>
          {column}
        </th>
      ))}
    </tr>
  );
}
