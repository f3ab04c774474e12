import { strToU8, zipSync } from 'fflate';

type Parts = {
  body: string;
  styles?: string;
  numbering?: string;
  footnotes?: string;
  header?: string;
  comments?: string;
  /** By name, as `image1.png`, with the id `rImage1.png`. */
  media?: Record<string, Uint8Array>;
  /** Addresses, with the ids `rLink0` … */
  links?: string[];
  /** Other entries of the archive, by name. */
  more?: Record<string, Uint8Array>;
  mainType?: string;
};

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
].join(' ');

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A .docx with these parts, each given as the XML within its root. */
export function wordFile({ body, media = {}, links = [], more = {}, mainType, ...others }: Parts): Uint8Array {
  const named = [
    ['styles', 'styles', others.styles],
    ['numbering', 'numbering', others.numbering],
    ['footnotes', 'footnotes', others.footnotes],
    ['header', 'hdr', others.header],
    ['comments', 'comments', others.comments],
  ] as const;
  const parts = named.flatMap(([name, root, xml]) => (xml === undefined ? [] : [{ name, root, xml }]));
  const relations = [
    ...parts.map(({ name }) => relation(`r${name}`, name, `${name}.xml`)),
    ...Object.keys(media).map((name) => relation(`rImage_${name}`, 'image', `media/${name}`)),
    ...links.map((address, place) => relation(`rLink${place}`, 'hyperlink', address, ' TargetMode="External"')),
  ];
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${mainType ?? `${TYPES}.document.main+xml`}"/></Types>`,
    ),
    '_rels/.rels': strToU8(relationships([relation('r1', 'officeDocument', 'word/document.xml')])),
    'word/_rels/document.xml.rels': strToU8(relationships(relations)),
    'word/document.xml': strToU8(`<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`),
    ...Object.fromEntries(
      parts.map(({ name, root, xml }) => [`word/${name}.xml`, strToU8(`<w:${root} ${NAMESPACES}>${xml}</w:${root}>`)]),
    ),
    ...Object.fromEntries(Object.entries(media).map(([name, bytes]) => [`word/media/${name}`, bytes])),
    ...more,
  });
}

/** A paragraph; what stands before the words are its properties. */
export function line(text: string, properties = '', look = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${words(text, look)}</w:p>`;
}

export function words(text: string, look = ''): string {
  return `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

export function styled(id: string): string {
  return `<w:pStyle w:val="${id}"/>`;
}

export function numbered(number: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${number}"/></w:numPr>`;
}

/** A list's way to count; each level is given as its XML within. */
export function counting(id: number, levels: string[], more = ''): string {
  const written = levels.map((level, place) => `<w:lvl w:ilvl="${place}">${level}</w:lvl>`);
  return `<w:abstractNum w:abstractNumId="${id}">${more}${written.join('')}</w:abstractNum>`;
}

export function level(format: string, text: string, start = 1, more = ''): string {
  return `<w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/>`;
}

export function list(id: number, of: number, overrides = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`;
}

export function style(id: string, name: string, more = '', type = 'paragraph'): string {
  return `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
}

export function table(rows: string[][], properties = ''): string {
  return `<w:tbl><w:tblPr>${properties}</w:tblPr>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`;
}

export function cell(text: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${line(text)}</w:tc>`;
}

export function picture(name: string, described = ''): string {
  return `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="1" descr="${described}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rImage_${name}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
}

function relation(id: string, type: string, target: string, more = ''): string {
  return `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"${more}/>`;
}

function relationships(relations: string[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`;
}
