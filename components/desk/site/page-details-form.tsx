'use client';

import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { DetailPicture } from '#components/desk/site/detail-picture';
import { DetailRows } from '#components/desk/site/detail-rows';
import { Select, TextField } from '#components/ui/field';
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
  errors: Record<string, string>;
  /** Of the faults, which name rows by their place. */
  forget: () => void;
  onChange: (details: Details) => void;
};

/** What was entered for a template is there again when it is chosen again. */
export function PageDetailsForm({ details, onChange, ...rest }: Fields<PageDetails | null>) {
  const t = useTranslations('pageDetails');
  const left = useRef<{ [Template in PageDetails['template']]?: PageDetails }>({}).current;
  const choose = (template: string) => {
    const chosen = PAGE_TEMPLATES.find((one) => one === template);
    if (details) left[details.template] = details;
    rest.forget();
    onChange(chosen ? (left[chosen] ?? BLANK_DETAILS[chosen]) : null);
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

const NAME = { name: 'name', limit: L.line };
const ROLE = { name: 'role', limit: L.line };
const PHONE = { name: 'phone', limit: L.phone };

function Contact({ details, errors, forget, onChange }: Fields<ContactDetails>) {
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
          hint={name === 'phone' ? t('phoneHint') : undefined}
          value={details[name]}
          maxLength={lines[name]}
          error={errors[`details.${name}`]}
          onChange={(event) => set({ [name]: event.target.value })}
        />
      ))}
      <DetailRows
        {...{ title: t('hours'), path: 'details.hours', rows: hours, most: MOST_ROWS.hours, errors }}
        onReorder={forget}
        blank={{ days: '', morning: '', afternoon: '' }}
        fields={[
          { name: 'days', limit: L.line },
          { name: 'morning', limit: L.line },
          { name: 'afternoon', limit: L.line },
        ]}
        onChange={(rows) => set({ hours: rows })}
      />
      <DetailRows
        {...{ title: t('people'), path: 'details.people', rows: people, most: MOST_ROWS.people, errors }}
        onReorder={forget}
        blank={{ name: '', role: '', phone: '' }}
        fields={[NAME, ROLE, PHONE]}
        onChange={(rows) => set({ people: rows })}
      />
      <DetailPicture
        title={t('fields.mapPicture')}
        mediaId={map.mediaId}
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

function Organisation({ details, errors, forget, onChange }: Fields<OrganisationDetails>) {
  const t = useTranslations('pageDetails');
  const { leaders, units } = details;
  const long = (name: string) => ({ name, limit: L.text, isLong: true });
  return (
    <>
      <DetailRows
        {...{ title: t('leaders'), path: 'details.leaders', rows: leaders, most: MOST_ROWS.leaders, errors }}
        hasPortraits
        onReorder={forget}
        blank={{ name: '', role: '', mediaId: null, biography: '', duties: '' }}
        fields={[NAME, ROLE, long('duties'), long('biography')]}
        onChange={(rows) => onChange({ ...details, leaders: rows })}
      />
      <DetailRows
        {...{ title: t('units'), path: 'details.units', rows: units, most: MOST_ROWS.units, errors }}
        onReorder={forget}
        blank={{ name: '', duties: '', phone: '' }}
        fields={[NAME, long('duties'), PHONE]}
        onChange={(rows) => onChange({ ...details, units: rows })}
      />
    </>
  );
}
