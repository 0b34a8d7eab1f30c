/** The sentences of the card in every language. */

/** The sentences in one language. */
export interface CardTexts {
  readonly receipt: string;
  readonly mail: string;
  readonly service: string;
  readonly intro: string;
  readonly add: string;
  readonly refuse: string;
  readonly view_item: string;
  readonly purchase: string;
  readonly use_feature: string;
  readonly care_open: string;
  readonly care_close: string;
}

const KEYS = [
  'receipt',
  'mail',
  'service',
  'intro',
  'add',
  'refuse',
  'view_item',
  'purchase',
  'use_feature',
  'care_open',
  'care_close',
] as const satisfies readonly (keyof CardTexts)[];

/** One line for each language: its sentences in the order of the keys, separated by `|`. */
const TEXTS: { readonly [tag: string]: string } = {
  en: 'From your receipt|From our message to you|From customer service|Remember this to personalize the shop? It stays in this browser, and you can delete it at any time.|Yes, remember|No, thanks|Viewed|Bought|Used|Help request opened|Help request closed',
  ar: 'من إيصالك|من رسالتنا إليك|من خدمة العملاء|هل نتذكر هذا لتخصيص المتجر؟ يبقى في هذا المتصفح، ويمكنك حذفه في أي وقت.|نعم، تذكّر|لا، شكرًا|تمت المشاهدة|تم الشراء|تم الاستخدام|فُتح طلب مساعدة|أُغلق طلب المساعدة',
  de: 'Aus Ihrem Kassenbon|Aus unserer Nachricht an Sie|Vom Kundenservice|Sollen wir uns das merken, um den Shop zu personalisieren? Es bleibt in diesem Browser, und Sie können es jederzeit löschen.|Ja, merken|Nein, danke|Angesehen|Gekauft|Genutzt|Hilfeanfrage gestellt|Hilfeanfrage abgeschlossen',
  es: 'De su recibo|De nuestro mensaje|Del servicio de atención al cliente|¿Recordamos esto para personalizar la tienda? Se queda en este navegador y puede borrarlo cuando quiera.|Sí, recordar|No, gracias|Visto|Comprado|Usado|Consulta abierta|Consulta cerrada',
  fr: 'De votre reçu|De notre message|Du service client|Mémoriser ceci pour personnaliser la boutique ? Cela reste dans ce navigateur, et vous pouvez le supprimer à tout moment.|Oui, mémoriser|Non, merci|Consulté|Acheté|Utilisé|Demande d’aide ouverte|Demande d’aide terminée',
  ja: 'お客様のレシートより|当店からのメッセージより|カスタマーサービスより|ショップのパーソナライズのために記憶しますか？このブラウザーだけに保存され、いつでも削除できます。|はい、記憶する|いいえ|閲覧|購入|利用|お問い合わせの開始|お問い合わせの終了',
  ru: 'Из вашего чека|Из нашего сообщения|От службы поддержки|Запомнить это, чтобы персонализировать магазин? Данные останутся в этом браузере, и вы можете удалить их в любое время.|Да, запомнить|Нет, спасибо|Просмотрено|Куплено|Использовано|Обращение открыто|Обращение закрыто',
  'zh-Hans':
    '来自您的收据|来自我们给您的消息|来自客户服务|要记住这些内容以便为您个性化商店吗？它只保存在此浏览器中，您可以随时删除。|是，请记住|不用了|浏览过|购买过|使用过|已提交求助|求助已结束',
  'zh-Hant':
    '來自您的收據|來自我們給您的訊息|來自客戶服務|要記住這些內容以便為您個人化商店嗎？它只儲存在此瀏覽器中，您可以隨時刪除。|是，請記住|不用了|瀏覽過|購買過|使用過|已提交求助|求助已結束',
};

/** The languages that have sentences. */
export const CARD_LANGUAGES: readonly string[] = Object.keys(TEXTS);

/** The sentences of a language; those in English for a language without. */
export const cardTexts = (tag: string): CardTexts => {
  const sentences = (TEXTS[tag] ?? TEXTS.en ?? '').split('|');
  // A test compares the number of sentences with that of the keys.
  return Object.fromEntries(KEYS.map((key, at) => [key, sentences[at]])) as unknown as CardTexts;
};
