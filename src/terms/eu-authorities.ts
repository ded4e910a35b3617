import { type Iri, makeIri } from './iri.ts';

const AUTHORITY = 'http://publications.europa.eu/resource/authority/';

/**
 * An entry of a controlled vocabulary of the European Union, as DCAT-AP wants them.
 *
 * @param table such as `country`
 * @param code such as `JPN`
 * @see https://op.europa.eu/en/web/eu-vocabularies/authority-tables
 */
export function authorityIri(table: string, code: string): Iri {
  return makeIri(`${AUTHORITY}${table}/${code}`);
}

/** The table itself, which is the scheme of its entries. */
export function authorityTable(table: string): Iri {
  return makeIri(AUTHORITY + table);
}

/** The table to which an address belongs; `undefined` for every other address. */
export function tableOf(address: string): string | undefined {
  return /^http:\/\/publications\.europa\.eu\/resource\/authority\/([a-z-]+)\/[^/?#]+$/.exec(address)?.[1];
}

/** The themes of data sets, with what they are called in English. */
export const DATA_THEMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    AGRI: 'Agriculture, fisheries, forestry and food',
    ECON: 'Economy and finance',
    EDUC: 'Education, culture and sport',
    ENER: 'Energy',
    ENVI: 'Environment',
    GOVE: 'Government and public sector',
    HEAL: 'Health',
    INTR: 'International issues',
    JUST: 'Justice, legal system and public safety',
    OP_DATPRO: 'Provisional data',
    REGI: 'Regions and cities',
    SOCI: 'Population and society',
    TECH: 'Science and technology',
    TRAN: 'Transport',
  }).map(([code, label]) => [`${AUTHORITY}data-theme/${code}`, label]),
);

/** How often data is added, by the codes of the table `frequency`. */
export const FREQUENCIES: ReadonlySet<string> = new Set(
  `CONT UPDATE_CONT HOURLY DAILY DAILY_2 WEEKLY WEEKLY_2 WEEKLY_3 BIWEEKLY MONTHLY MONTHLY_2 MONTHLY_3 BIMONTHLY
  QUARTERLY ANNUAL ANNUAL_2 ANNUAL_3 BIENNIAL TRIENNIAL QUADRENNIAL QUINQUENNIAL DECENNIAL AS_NEEDED IRREG NEVER
  NOT_PLANNED OTHER UNKNOWN`
    .split(/\s+/)
    .map((code) => `${AUTHORITY}frequency/${code}`),
);

/** ISO 639-1 and, behind it, the code of the table `language`, which is that of ISO 639-3 in capitals. */
const LANGUAGES = new Map(
  `aa aar ab abk af afr ak aka am amh an arg ar ara as asm av ava ay aym az aze ba bak be bel bg bul bi bis bm bam
  bn ben bo bod br bre bs bos ca cat ce che ch cha co cos cr cre cs ces cu chu cv chv cy cym da dan de deu dv div
  dz dzo ee ewe el ell en eng eo epo es spa et est eu eus fa fas ff ful fi fin fj fij fo fao fr fra fy fry ga gle
  gd gla gl glg gn grn gu guj gv glv ha hau he heb hi hin ho hmo hr hrv ht hat hu hun hy hye hz her ia ina id ind
  ie ile ig ibo ii iii ik ipk io ido is isl it ita iu iku ja jpn jv jav ka kat kg kon ki kik kj kua kk kaz kl kal
  km khm kn kan ko kor kr kau ks kas ku kur kv kom kw cor ky kir la lat lb ltz lg lug li lim ln lin lo lao lt lit
  lu lub lv lav mg mlg mh mah mi mri mk mkd ml mal mn mon mr mar ms msa mt mlt my mya na nau nb nob nd nde ne nep
  ng ndo nl nld nn nno no nor nr nbl nv nav ny nya oc oci oj oji om orm or ori os oss pa pan pi pli pl pol ps pus
  pt por qu que rm roh rn run ro ron ru rus rw kin sa san sc srd sd snd se sme sg sag si sin sk slk sl slv sm smo
  sn sna so som sq sqi sr srp ss ssw st sot su sun sv swe sw swa ta tam te tel tg tgk th tha ti tir tk tuk tl tgl
  tn tsn to ton tr tur ts tso tt tat tw twi ty tah ug uig uk ukr ur urd uz uzb ve ven vi vie vo vol wa wln wo wol
  xh xho yi yid yo yor za zha zh zho zu zul`
    .match(/[a-z]{2}\s+[a-z]{3}/g)
    ?.map((pair) => [pair.slice(0, 2), pair.slice(-3).toUpperCase()] as const),
);

/**
 * The entry for a language tag; script and region are left out, because the table has none.
 *
 * @returns `undefined` for a language of three letters: only some of them are in the table
 */
export function languageIri(tag: string): Iri | undefined {
  const code = LANGUAGES.get(tag.split('-')[0] ?? '');
  return code === undefined ? undefined : authorityIri('language', code);
}
