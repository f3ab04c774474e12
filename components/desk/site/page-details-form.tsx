'use client';

import { useTranslations } from 'next-intl';
import { DetailRows, PictureSelect } from '#components/desk/site/detail-rows';
import { Select, TextField } from '#components/ui/field';
import type { PictureChoice } from '#db/site/site';
import {
  BLANK_DETAILS,
  type ContactDetails,
  DETAIL_LETTERS as L,
  MOST_ROWS,
  type OrganisationDetails,
  PAGE_TEMPLATES,
  type PageDetails,
} from '#domain/site/page-details';

type Fields<Details> = {
  details: Details;
  pictures: PictureChoice[];
  errors: Record<string, string>;
  onChange: (details: Details) => void;
};

export function PageDetailsForm({ details, onChange, ...rest }: Fields<PageDetails | null>) {
  const t = useTranslations('pageDetails');
  const choose = (template: string) => {
    const chosen = PAGE_TEMPLATES.find((one) => one === template);
    onChange(chosen ? BLANK_DETAILS[chosen] : null);
  };
  return (
    <div className="grid min-w-0 gap-5">
      <Select
        label={t('template')}
        hint={t('templateHint')}
        value={details?.template ?? ''}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="">{t('templates.plain')}</option>
        {PAGE_TEMPLATES.map((template) => (
          <option key={template} value={template}>
            {t(`templates.${template}`)}
          </option>
        ))}
      </Select>
      {details?.template === 'contact' && <Contact details={details} onChange={onChange} {...rest} />}
      {details?.template === 'organisation' && <Organisation details={details} onChange={onChange} {...rest} />}
    </div>
  );
}

const PERSON = [
  { name: 'name', limit: L.line },
  { name: 'role', limit: L.line },
];
const PHONE = { name: 'phone', limit: L.phone };

function Contact({ details, pictures, errors, onChange }: Fields<ContactDetails>) {
  const t = useTranslations('pageDetails');
  const { hours, people, map } = details;
  const set = (changed: Partial<ContactDetails>) => onChange({ ...details, ...changed });
  const lines = { address: L.address, phone: L.phone, email: L.line, formUrl: L.web };
  return (
    <>
      {(['address', 'phone', 'email', 'formUrl'] as const).map((name) => (
        <TextField
          key={name}
          label={t(`fields.${name}`)}
          value={details[name]}
          maxLength={lines[name]}
          error={errors[`details.${name}`]}
          onChange={(event) => set({ [name]: event.target.value })}
        />
      ))}
      <DetailRows
        {...{ title: t('hours'), path: 'details.hours', rows: hours, most: MOST_ROWS.hours, errors }}
        blank={{ days: '', morning: '', afternoon: '' }}
        fields={['days', 'morning', 'afternoon'].map((name) => ({ name, limit: L.line }))}
        onChange={(rows) => set({ hours: rows })}
      />
      <DetailRows
        {...{ title: t('people'), path: 'details.people', rows: people, most: MOST_ROWS.people, errors }}
        blank={{ name: '', role: '', phone: '' }}
        fields={[...PERSON, PHONE]}
        onChange={(rows) => set({ people: rows })}
      />
      <PictureSelect
        label={t('fields.mapPicture')}
        value={map.mediaId}
        pictures={pictures}
        onChange={(mediaId) => set({ map: { ...map, mediaId } })}
      />
      {(['alt', 'url'] as const).map((name) => (
        <TextField
          key={name}
          label={t(`fields.map.${name}`)}
          value={map[name]}
          maxLength={name === 'alt' ? L.address : L.web}
          error={errors[`details.map.${name}`]}
          onChange={(event) => set({ map: { ...map, [name]: event.target.value } })}
        />
      ))}
    </>
  );
}

function Organisation({ details, pictures, errors, onChange }: Fields<OrganisationDetails>) {
  const t = useTranslations('pageDetails');
  const { leaders, units } = details;
  const long = (name: string) => ({ name, limit: L.text, isLong: true });
  return (
    <>
      <DetailRows
        {...{ title: t('leaders'), path: 'details.leaders', rows: leaders, most: MOST_ROWS.leaders, pictures, errors }}
        blank={{ name: '', role: '', mediaId: null, biography: '', duties: '' }}
        fields={[...PERSON, long('duties'), long('biography')]}
        onChange={(rows) => onChange({ ...details, leaders: rows })}
      />
      <DetailRows
        {...{ title: t('units'), path: 'details.units', rows: units, most: MOST_ROWS.units, errors }}
        blank={{ name: '', duties: '', phone: '' }}
        fields={[{ name: 'name', limit: L.line }, long('duties'), PHONE]}
        onChange={(rows) => onChange({ ...details, units: rows })}
      />
    </>
  );
}
