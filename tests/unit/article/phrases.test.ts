import { describe, expect, test } from 'vitest';
import { kindOfLine, type LineKind, LONGEST_PHRASE, type Phrases } from '@/utils/article/phrases';
import type { NagPhrases } from '@/utils/nags/phrases';

const LANGUAGES = 'ar cs da de en es fa fi fr he hi id it ja ko ms nl no pl pt ru sv th tr uk vi zh-hans zh-hant'.split(
  ' ',
);

const languageOf = (path: string): string => path.replace(/^.*\/|\.ts$/g, '');
const article = import.meta.glob<Phrases>('../../../utils/article/phrases/*.ts', { eager: true, import: 'phrases' });
const nags = import.meta.glob<NagPhrases>('../../../utils/nags/phrases/*.ts', { eager: true, import: 'phrases' });

/** Words that may lead a credit or a byline with a single character: 文, 摄, 글. */
const ONE_CHARACTER = /^[\p{Script=Han}\p{Script=Hangul}]$/u;

function faultsOf(set: Phrases | NagPhrases, more: (entry: string) => boolean): string[] {
  const faults: string[] = [];
  for (const [field, entries] of Object.entries(set) as [string, readonly string[]][]) {
    if (entries.length === 0) faults.push(`${field}: nothing`);
    if (new Set(entries).size < entries.length) faults.push(`${field}: a duplicate`);
    for (const entry of entries) {
      const mayBeOne = /^(?:credit|byline)Starts$/.test(field) && ONE_CHARACTER.test(entry);
      const good = entry === entry.trim() && entry === entry.normalize('NFC') && (entry.length > 1 || mayBeOne);
      if (!good || !more(entry)) faults.push(`${field}: "${entry}"`);
    }
  }
  return faults;
}

describe('phrase files', () => {
  test('every language has a file in both folders', () => {
    expect(Object.keys(article).map(languageOf).sort()).toEqual(LANGUAGES);
    expect(Object.keys(nags).map(languageOf).sort()).toEqual(LANGUAGES);
  });

  test.each(Object.entries(article).map(([path, set]) => [languageOf(path), set] as const))(
    'article/%s: trimmed, composed, folded, of bounded length, each once',
    (_, set) => {
      const isFolded = (entry: string) => !/\s\s|[^\S ]/.test(entry);
      expect(faultsOf(set, (entry) => isFolded(entry) && entry.length <= LONGEST_PHRASE)).toEqual([]);
    },
  );

  test.each(Object.entries(nags).map(([path, set]) => [languageOf(path), set] as const))(
    'nags/%s: trimmed, composed, each once, lower case',
    (_, set) => {
      expect(faultsOf(set, (entry) => entry === entry.toLowerCase())).toEqual([]);
    },
  );
});

/** Lines of furniture by language. */
const FURNITURE: Record<string, [LineKind, string][]> = {
  ar: [
    ['related', 'اقرأ أيضاً: الحكومة تعلن موازنة العام المقبل'],
    ['ad', 'إعلان'],
    ['credit', 'مصدر الصورة: وكالة الأنباء'],
  ],
  cs: [
    ['related', 'Čtěte také: Vláda schválila rozpočet'],
    ['ad', 'Článek pokračuje pod reklamou'],
  ],
  da: [
    ['related', 'Læs også: Regeringen vil sænke afgiften'],
    ['ad', 'Artiklen fortsætter efter annoncen'],
  ],
  de: [
    ['related', 'Lesen Sie auch: Was der Haushalt für Familien bedeutet'],
    ['ad', 'Anzeige'],
    ['promotion', 'Empfohlener redaktioneller Inhalt'],
    ['credit', 'Foto: Erika Muster'],
    ['tool', 'Diesen Artikel anhören'],
  ],
  en: [
    ['related', 'Read also: Parliament passes the budget'],
    ['ad', 'Advertisement'],
  ],
  es: [
    ['related', 'Lea también: El Gobierno aprueba los presupuestos'],
    ['ad', 'Publicidad'],
    ['promotion', 'Síguenos en nuestro canal de WhatsApp'],
    ['login', 'Inicia sesión para comentar'],
  ],
  fa: [
    ['related', 'بیشتر بخوانید: بودجه سال آینده تصویب شد'],
    ['ad', 'آگهی'],
    ['sign-off', 'انتهای پیام/'],
  ],
  fi: [
    ['related', 'Lue myös: Hallitus sopi budjetista'],
    ['ad', 'Juttu jatkuu mainoksen jälkeen'],
  ],
  fr: [
    ['related', 'À lire aussi : Le Parlement adopte le budget'],
    ['ad', 'La suite après la publicité'],
    ['tool', 'Écouter l’article'],
    ['credit', 'Crédit photo : Jeanne Exemple'],
  ],
  he: [
    ['related', 'קראו גם: הממשלה אישרה את התקציב'],
    ['ad', 'פרסומת'],
    ['credit', 'צילום: ישראלה ישראלי'],
  ],
  hi: [
    ['related', 'ये भी पढ़ें: संसद में बजट पारित'],
    ['ad', 'विज्ञापन'],
  ],
  id: [
    ['related', 'Baca juga: DPR mengesahkan anggaran'],
    ['ad', 'Iklan'],
  ],
  it: [
    ['related', 'Leggi anche: La Camera approva la manovra'],
    ['ad', 'L’articolo continua dopo la pubblicità'],
    ['sign-off', '© RIPRODUZIONE RISERVATA'],
  ],
  ja: [
    ['related', '【関連記事】来年度予算案が可決'],
    ['ad', '[PR]'],
    ['credit', '写真：共同カメラマン'],
  ],
  ko: [
    ['related', '[관련기사] 내년도 예산안 국회 통과'],
    ['ad', '광고'],
    ['sign-off', '<저작권자 ⓒ 하루신문, 무단전재 및 재배포 금지>'],
  ],
  ms: [
    ['related', 'Baca juga: Parlimen lulus belanjawan'],
    ['ad', 'Iklan'],
  ],
  nl: [
    ['related', 'Lees ook: Kamer stemt in met begroting'],
    ['ad', 'Tekst gaat verder onder de advertentie'],
  ],
  no: [
    ['related', 'Les også: Stortinget vedtok budsjettet'],
    ['related', 'Les òg: Stortinget vedtok budsjettet'],
    ['ad', 'Artikkelen fortsetter under annonsen'],
  ],
  pl: [
    ['related', 'Czytaj także: Sejm przyjął budżet'],
    ['ad', 'REKLAMA'],
  ],
  pt: [
    ['related', 'Leia também: Câmara aprova o orçamento'],
    ['ad', 'Continua após a publicidade'],
    ['login', 'Já é assinante? Entre'],
  ],
  ru: [
    ['related', 'Читайте также: Парламент принял бюджет'],
    ['ad', 'На правах рекламы'],
    ['promotion', 'Подписывайтесь на наш канал в мессенджере'],
  ],
  sv: [
    ['related', 'Läs även: Riksdagen antog budgeten'],
    ['ad', 'Annons'],
  ],
  th: [
    ['related', 'อ่านเพิ่มเติม: สภาผ่านร่างงบประมาณ'],
    ['ad', 'โฆษณา'],
    ['credit', 'ที่มา: สำนักข่าว'],
  ],
  tr: [
    ['related', 'İLGİLİ HABER: Bütçe mecliste kabul edildi'],
    ['ad', 'REKLAM'],
    ['related-heading', 'İlgili Haberler'],
    ['related-heading', 'İLGİLİ HABERLER'],
  ],
  uk: [
    ['related', 'Читайте також: Парламент ухвалив бюджет'],
    ['ad', 'Реклама'],
    ['related-heading', "Пов'язані новини"],
  ],
  vi: [
    ['related', 'Xem thêm: Quốc hội thông qua ngân sách'],
    ['ad', 'Quảng cáo'],
  ],
  'zh-hans': [
    ['related', '延伸阅读：议会通过明年预算'],
    ['ad', '广告'],
    ['credit', '（责编：王小明）'],
  ],
  'zh-hant': [
    ['related', '延伸閱讀：立法院三讀通過預算'],
    ['ad', '內文未完，請往下閱讀'],
  ],
};

/** Ordinary sentences of news that begin with a word of advertising, reading, subscribing or signing up. */
const PROSE: Record<string, string[]> = {
  ar: [
    'اشترك في المظاهرة آلاف العمال الذين طالبوا برفع الأجور.',
    'إعلان النتائج النهائية تأجل إلى يوم الخميس.',
    'انضم إلى الحزب عشرات النواب المستقلين.',
  ],
  cs: ['Reklama na hazard má být od ledna zakázaná.', 'Čtenáři si v anketě zvolili knihu roku.'],
  da: ['Annoncer for spil skal forbydes, mener et flertal.', 'Få nyheder har vakt så megen debat i år.'],
  de: [
    'Anzeigen wegen Betrugs gingen bei der Polizei zuhauf ein.',
    'Lesen lernen die Kinder dort schon mit fünf Jahren.',
    'Bereits registriert wurden mehr als 300 Fälle.',
    'Mit der Anmeldung zur Insolvenz endet eine lange Firmengeschichte.',
  ],
  en: ['Advertisements for gambling will be banned from January.', 'Readers chose the novel as book of the year.'],
  es: [
    'Publicidad engañosa es lo que denuncia la asociación de consumidores.',
    'Leer en papel mejora la comprensión, según el estudio.',
    'Para comentar el partido, la cadena contará con dos exjugadores.',
  ],
  fa: ['تبلیغات انتخاباتی از روز شنبه آغاز می‌شود.', 'کلیه حقوق کارگران تا پایان ماه پرداخت شد.'],
  fi: ['Mainosten määrä televisiossa kasvoi viime vuonna.', 'Luetuimmat kirjat olivat tänäkin vuonna dekkareita.'],
  fr: [
    'Publicité mensongère : la marque devra payer une amende de deux millions.',
    'Lire à voix haute aide les enfants, selon une étude.',
    'Déjà inscrit au patrimoine mondial, le site attire les foules.',
    'En cliquant sur le lien, les victimes livraient leurs codes.',
  ],
  he: [
    'פרסומות להימורים ייאסרו החל מינואר.',
    'קראו להתפטרותו: אלפי מפגינים התאספו בכיכר.',
    'הצטרפו לקבוצה שלושה שחקנים חדשים.',
  ],
  hi: ['विज्ञापनों पर सरकार ने पिछले साल करोड़ों रुपये खर्च किए।', 'पढ़ने की आदत बच्चों में तेजी से घट रही है।'],
  id: ['Iklan rokok akan dilarang di dekat sekolah mulai Januari.', 'Membaca buku masih menjadi hobi favorit warga.'],
  it: [
    'Pubblicità ingannevole, multa da due milioni alla catena.',
    'Abbonati in calo per la piattaforma nel terzo trimestre.',
    'Leggere ad alta voce aiuta i bambini, dice lo studio.',
  ],
  ja: [
    '広告費が前年を上回り、過去最高となった。',
    '会員登録すると、個人情報が外部に送信される状態だった。',
    'アプリをダウンロードすると、不正な請求画面が表示される。',
  ],
  ko: [
    '광고 시장이 지난해보다 크게 위축된 것으로 나타났다.',
    '구독자 수가 백만 명을 넘어섰다고 회사가 밝혔다.',
    '저작권자의 허락 없이 영상을 유포한 혐의를 받는다.',
  ],
  ms: [
    'Iklan judi dalam talian akan diharamkan mulai Januari.',
    'Baca Al-Quran menjadi amalan harian penduduk kampung itu.',
  ],
  nl: [
    'Advertenties voor gokken worden vanaf januari verboden.',
    'Lezen op papier is beter voor het begrip, blijkt uit onderzoek.',
  ],
  no: [
    'Reklamen for spill blir forbudt fra nyttår.',
    'Få nyheter har skapt så mye debatt i år.',
    'Vipps øker gebyrene.',
  ],
  pl: [
    'Reklamy hazardu znikną z telewizji od stycznia.',
    '– Jesteśmy na dobrej drodze do porozumienia – powiedział minister.',
  ],
  pt: [
    'Publicidade de apostas será proibida a partir de janeiro.',
    'Ao se inscrever no programa, o candidato deve apresentar os documentos.',
    'Adicione o leite aos poucos e mexa bem.',
  ],
  ru: [
    'Реклама азартных игр будет запрещена с января.',
    'Уже подписаны соглашения с тремя компаниями.',
    'Читатели выбрали книгу года.',
  ],
  sv: ['Annonser för spel förbjuds från årsskiftet.', 'Läsarna har valt årets bästa bok.'],
  th: ['โฆษณาการพนันจะถูกห้ามตั้งแต่เดือนมกราคม', 'ผู้อ่านเลือกนวนิยายเรื่องนี้เป็นหนังสือแห่งปี'],
  tr: ['Reklamlara ayrılan bütçe geçen yıl iki katına çıktı.', 'Üye olmak için başvuran ülke sayısı beşe yükseldi.'],
  uk: ['Реклама азартних ігор буде заборонена із січня.', 'Вже підписані угоди з трьома компаніями.'],
  vi: [
    'Quảng cáo cờ bạc sẽ bị cấm từ tháng một.',
    'Tải ứng dụng giả mạo, người phụ nữ mất tiền tiết kiệm.',
    'Trở thành thành viên của tổ chức, nước này phải mở cửa thị trường.',
  ],
  'zh-hans': ['广告收入比去年同期下降两成。', '登录后台系统的黑客窃取了大量数据。', '关注民生问题的代表提出了议案。'],
  'zh-hant': ['廣告收入較去年同期下滑兩成。', '加入LINE好友後遭詐騙，婦人損失百萬。', '未經同意，不得進入工地。'],
};

describe('kindOfLine', () => {
  test('there is an example of both sorts for every language', () => {
    expect(Object.keys(FURNITURE).sort()).toEqual(LANGUAGES);
    expect(Object.keys(PROSE).sort()).toEqual(LANGUAGES);
  });

  test.each(LANGUAGES.flatMap((lang) => (FURNITURE[lang] ?? []).map(([kind, line]) => [lang, kind, line] as const)))(
    '%s: %s: %s',
    (lang, kind, line) => {
      expect(kindOfLine(line, lang)).toBe(kind);
    },
  );

  test.each(LANGUAGES.flatMap((lang) => (PROSE[lang] ?? []).map((line) => [lang, line] as const)))(
    '%s: stays: %s',
    (lang, line) => {
      expect(kindOfLine(line, lang)).toBeNull();
    },
  );
});
