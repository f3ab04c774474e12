'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ColourField } from '#components/desk/site/colour-field';
import { PictureField } from '#components/desk/site/picture-field';
import { SaveBar } from '#components/desk/site/save-bar';
import { type SaveAction, useSave } from '#components/desk/site/use-save';
import { WebLinkRows } from '#components/desk/site/web-link-rows';
import { Emblem } from '#components/site/emblem';
import { Checkbox, TextArea, TextField } from '#components/ui/field';
import { useDirty } from '#components/ui/use-dirty';
import { useUnsavedWarning } from '#components/ui/use-unsaved-warning';
import type { PictureChoice, Site } from '#db/site/site';
import { VIDEO_HOSTS, VIDEO_SITES } from '#domain/article/video-hosts';

type Props = {
  site: Site;
  version: string;
  logos: PictureChoice[];
  banners: PictureChoice[];
  action: SaveAction;
};

export function SiteForm({ site, version, logos, banners, action }: Props) {
  const t = useTranslations('administration.site');
  const { state, save, isPending } = useSave(action);
  const { isDirty, touch, sending } = useDirty();
  const [socialLinks, setSocialLinks] = useState(() =>
    site.socialLinks.map((link, index) => ({ ...link, key: `kept-${index}` })),
  );
  useUnsavedWarning(isDirty);
  const submit = (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const links = socialLinks.map(({ title, url }) => ({ title, url }));
    save({ ...valuesOf(new FormData(event.currentTarget)), socialLinks: links, version }, sending());
  };
  return (
    <form onSubmit={submit} onChange={() => touch()} noValidate className="grid max-w-3xl gap-8">
      <Texts site={site} errors={state.errors ?? {}} />
      <PictureField
        name="logoId"
        label={t('logo')}
        hint={t('logoHint')}
        choices={logos}
        chosenId={site.logoId}
        instead={<Emblem />}
        error={state.errors?.['logoId']}
      />
      <fieldset>
        <legend className="mb-1.5 text-sm font-bold">{t('look')}</legend>
        <ColourField colour={site.colour} />
      </fieldset>
      <PictureField
        name="bannerId"
        label={t('banner')}
        hint={t('bannerHint')}
        choices={banners}
        chosenId={site.bannerId}
        error={state.errors?.['bannerId']}
      />
      <fieldset>
        <legend className="mb-1.5 text-sm font-bold">{t('social')}</legend>
        <WebLinkRows
          links={socialLinks}
          onChange={(links) => {
            setSocialLinks(links);
            touch();
          }}
          errorOf={(index, field) => state.errors?.[`socialLinks.${index}.${field}`]}
          addLabel={t('addSocial')}
        />
        <Checkbox name="hasShareLinks" label={t('hasShareLinks')} defaultChecked={site.hasShareLinks} />
      </fieldset>
      <fieldset>
        <legend className="mb-1.5 text-sm font-bold">{t('videos')}</legend>
        <p className="text-xs text-muted">{t('videosHint')}</p>
        {VIDEO_HOSTS.map((host) => (
          <Checkbox
            key={host}
            name="videoHosts"
            value={host}
            label={t('videosOf', { site: VIDEO_SITES[host].name })}
            defaultChecked={site.videoHosts.includes(host)}
          />
        ))}
      </fieldset>
      <fieldset>
        <legend className="mb-1.5 text-sm font-bold">{t('security')}</legend>
        <Checkbox
          name="requiresSecondFactor"
          label={t('requiresSecondFactor')}
          defaultChecked={site.requiresSecondFactor}
        />
      </fieldset>
      <SaveBar state={state} isPending={isPending} isDirty={isDirty} />
    </form>
  );
}

const LINES = ['name', 'agency', 'responsible', 'address', 'phone', 'email'] as const;
const AREAS = ['description', 'licence'] as const;

function Texts({ site, errors }: { site: Site; errors: Record<string, string> }) {
  const t = useTranslations('administration.site');
  return (
    <div className="grid gap-5">
      {LINES.map((name) => (
        <TextField
          key={name}
          name={name}
          label={t(name)}
          type={name === 'email' ? 'email' : name === 'phone' ? 'tel' : 'text'}
          autoComplete="off"
          hint={name === 'phone' ? t('phoneHint') : undefined}
          defaultValue={site[name]}
          error={errors[name]}
        />
      ))}
      {AREAS.map((name) => (
        <TextArea
          key={name}
          name={name}
          label={t(name)}
          hint={t(`${name}Hint`)}
          rows={2}
          defaultValue={site[name]}
          error={errors[name]}
        />
      ))}
      <TextField
        name="openingVisits"
        label={t('openingVisits')}
        hint={t('openingVisitsHint')}
        type="number"
        min={0}
        defaultValue={site.openingVisits}
        error={errors['openingVisits']}
      />
    </div>
  );
}

function valuesOf(form: FormData) {
  const texts = Object.fromEntries([...LINES, ...AREAS].map((name) => [name, String(form.get(name) ?? '')]));
  return {
    ...texts,
    openingVisits: Number(form.get('openingVisits')),
    logoId: Number(form.get('logoId')) || null,
    bannerId: Number(form.get('bannerId')) || null,
    colour: form.get('hasColour') === 'on' ? String(form.get('colour')) : null,
    requiresSecondFactor: form.get('requiresSecondFactor') === 'on',
    hasShareLinks: form.get('hasShareLinks') === 'on',
    videoHosts: form.getAll('videoHosts'),
  };
}
