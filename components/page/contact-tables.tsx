import { useTranslations } from 'next-intl';
import { Phone } from '#components/page/phone';
import type { ContactDetails } from '#domain/site/page-details';

const CELL = 'border-b border-line py-2 pe-3 text-start align-top last:pe-0';

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

export function PeopleTable({ people }: { people: ContactDetails['people'] }) {
  const t = useTranslations('pageDetails');
  return (
    <table className="w-full border-collapse">
      <caption className="mb-2 text-start text-xl font-bold">{t('people')}</caption>
      <thead>
        <Head columns={[t('name'), t('role'), t('phone')]} />
      </thead>
      <tbody>
        {people.map(({ name, role, phone }, place) => (
          <tr key={place}>
            <th scope="row" className={CELL}>
              {name}
            </th>
            <td className={CELL}>{role}</td>
            <td className={CELL}>
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
