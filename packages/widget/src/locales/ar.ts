/** Arabic messages; `en.ts` explains the placeholders. */
export default `dir rtl
title تفضيلاتك
promptLabel هل تريد تخصيص {shop} لك؟
changed تغيّرت طريقة استخدامنا لبياناتك. يُرجى الاختيار من جديد.
accept نعم، خصّص المتجر
refuse لا، أبقِه عاديًا
details ما نحفظه ومدة حفظه
stays تبقى بياناتك في هذا المتصفح، ولا نرسلها إلى أحد.
terms المسؤول عن بياناتك: {who}.|الاستخدام: {use}.|أقصى ما نحفظه: {data}.|يمكنك تغيير رأيك في أي وقت من «تفضيلاتك»، وعندها نحذف بياناتك.|إذا اخترت «لا» فسترى المتجر العادي كاملًا، ولن نحفظ شيئًا.
policy سياسة الخصوصية
personalize تخصيص هذا المتجر
unset لم تختر بعد. ترى المتجر العادي، ولا يُحفظ شيء.
generic التخصيص متوقف، ولا يُحفظ شيء.
tailored التخصيص يعمل، وتبقى بياناتك في هذا المتصفح.
paused توقف مؤقت لهذه الزيارة. ترى المتجر العادي، ولا يُحفظ شيء جديد.
guest التخصيص يعمل، لكن لا يُحفظ شيء جديد.
close إغلاق
done تم.
failed لم تنجح العملية. حاول مرة أخرى.
notLoaded تعذّر تحميل التفاصيل. تحقق من اتصالك.
undo تراجع
list {x} و{y}
whyThis لماذا هذا؟
browsing ما تشاهده
searching ما تبحث عنه
cart سلّتك
purchases ما تشتريه
service طلباتك للمساعدة
usage طريقة استخدامك للمتجر
stated الاهتمامات التي حدّدتها
effect أنت ترى: {x}
personalized هذا الجزء من الصفحة مخصّص لك.
everyone يراه كل من فعّل التخصيص.
entries استنادًا إلى {n|zero=لا سجلات|one=سجل واحد|two=سجلين|few=# سجلات|many=# سجلًا|other=# سجل}
test نقارن هنا بين نسخ مختلفة، واختيرت نسختك عشوائيًا.
click إذا نقرت، فسيعرف المتجر أي نسخة رأيت.
dismiss لا تعرض هذا مرة أخرى
tooPersonal لا تستخدم هذه البيانات هنا
showStandard اعرض النسخة العادية
page_view فتحت صفحة
view_item شاهدت {x}
view_item_list شاهدت قائمة: {x}
search بحثت عن {x}
add_to_cart أضفت {x} إلى السلّة
remove_from_cart أزلت {x} من السلّة
begin_checkout انتقلت إلى الدفع: {x}
purchase اشتريت {x}
care_open طلبت المساعدة
care_close أُغلق طلبك للمساعدة
use_feature استخدمت {x}
state_preference اخترت: {x}
less-of تريد أن ترى أقل من: {x}
took-back تراجعت عن اختيار
turned-down أخفيت: {x}
expose رأيت: {x}
did {what}{n|-1=،|0=|one= مرة واحدة|two= مرتين|few= # مرات|many= # مرة|other= # مرة} {window}
none لا شيء من {x}
all منتجات
one منتجًا
version نسخة مخصّصة
visit في هذه الزيارة
24h خلال آخر 24 ساعة
7d خلال آخر 7 أيام
30d خلال آخر 30 يومًا
visits.count هذه زيارتك رقم {n}
visits.daysSinceLast {n|Infinity=هذه زيارتك الأولى|other=زيارتك السابقة: #}
visits.usualHour {n|0=نادرًا ما تزورنا في هذا الوقت|other=كثيرًا ما تزورنا في هذا الوقت}
visit.pages صفحات هذه الزيارة: {x}
visit.minutes دقائق هذه الزيارة: {x}
cart.items المنتجات في سلّتك: {x}
cart.value قيمة سلّتك: {x}
cart.idleMinutes الدقائق منذ تركت سلّتك: {x}
cart.abandoned {n|0=لم تترك سلّة خلفك|other=ما زالت في سلّتك منتجات}
price.tier تشاهد غالبًا {x}
level معرفتك بالمتجر: {x}
features.top أكثر ما تستخدمه: {x}
service.open {n|0=ليس لديك طلب مساعدة مفتوح|other=طلبك للمساعدة مفتوح}
service.resolved {n|0=لم يُحل طلبك الأخير|other=حُل طلبك الأخير}
service.daysSince {n|Infinity=لم تطلب المساعدة|other=آخر طلب مساعدة: #}
service.outcome نتيجة طلبك للمساعدة: {x}
replenish.due قد تحتاج قريبًا إلى: {x}
affinity أكثر ما يهمك: {x}
share {what}: {x} من اهتماماتك
word {what}: {x}
moved-first نُقل إلى المقدمة: {x}
moved-last نُقل إلى النهاية: {x}
picked اخترنا لك: {x}
because-view {what}: لأنك شاهدت {x}
because-cart {what}: لأنك أضفت {x} إلى السلّة
because-purchase {what}: لأنك اشتريت {x}
unpick لا تقترح {x} مرة أخرى
considered نسخ أخرى كانت ممكنة
others {n|zero=لا نسخ أخرى|one=نسخة أخرى|two=نسختان أخريان|few=# نسخ أخرى|many=# نسخة أخرى|other=# نسخة أخرى}
not-tailored التخصيص متوقف.
purpose-off أوقفت هذا الاستخدام.
purpose-data لم يذكر المتجر البيانات اللازمة.
category-off أوقفت البيانات اللازمة.
slot-off اخترت النسخة العادية هنا.
quiet-hours لا تريد رسائل في هذه الساعة.
schedule لا يُعرض في هذه الأيام.
trigger يُعرض في وقت آخر.
condition لا يناسب نشاطك.
care-open طلبك للمساعدة مفتوح.
bought-lately اشتريته مؤخرًا.
dismissed أخفيته.
cool-down رأيته مؤخرًا.
cap-visit رأيته بما يكفي في هذه الزيارة.
cap-day رأيته بما يكفي اليوم.
cap-lifetime رأيته بما يكفي.
group-cool-down رأيت شيئًا مشابهًا مؤخرًا.
group-cap رأيت ما يكفي من أشياء مشابهة.
budget رأيت ما يكفي من الرسائل الآن.
hold-out لا تشارك في أي مقارنة.
not-in-experiment لا تشارك في هذه المقارنة.
control للمقارنة، ترى النسخة العادية.
outranked كانت لنسخة أخرى الأولوية.
is.value منتجات منخفضة السعر
is.mid منتجات متوسطة السعر
is.premium منتجات مرتفعة السعر
is.new زائر جديد
is.regular زائر دائم
is.expert خبير بالمتجر
is.resolved محلول
is.unresolved غير محلول
is.true نعم
is.false لا
interests اهتماماتك
tier.value أسعار منخفضة
tier.mid أسعار متوسطة
tier.premium أسعار مرتفعة
forgetIt انسَ {x}
showAll عرض الكل ({n})
moreOf المزيد من هذا
lessOf أقل من هذا
less ترى أقل من
rememberAgain احفظ {x} من جديد
forgot نُسي: {what}. {n|zero=لم يُحذف شيء|one=حُذف سجل واحد|two=حُذف سجلان|few=حُذفت # سجلات|many=حُذف # سجلًا|other=حُذف # سجل}.
lessDone أقل من {what} من الآن. {n|zero=لم يُحذف شيء|one=حُذف سجل واحد|two=حُذف سجلان|few=حُذفت # سجلات|many=حُذف # سجلًا|other=حُذف # سجل}.
month خلال آخر 30 يومًا رأيت {n|zero=أي موضع مخصّص|one=موضعًا مخصّصًا واحدًا|two=موضعين مخصّصين|few=# مواضع مخصّصة|many=# موضعًا مخصّصًا|other=# موضع مخصّص}.
decided منها {n} استنادًا إلى: {what}.
decidedAll استنادًا إلى: {what}.
mode الآن
usual التخصيص كالمعتاد
pause توقف مؤقت لهذه الزيارة
pauseRecording أتسوق لشخص آخر
gift لهدية أو على جهاز مشترك. لا نحفظ شيئًا جديدًا.
forget انسَ الساعة الأخيرة أيضًا
activity النشاط
allActivity كل النشاط ({n})
repeated {what} ({n|zero=# مرة|one=مرة واحدة|two=مرتين|few=# مرات|many=# مرة|other=# مرة})
fields التفاصيل
what الحدث
at الوقت
section قسم المتجر
item رقم المنتج
category الفئة
brand العلامة التجارية
price السعر
currency العملة
quantity العدد
related منتجات ذات صلة
term البحث
order رمز الطلب
outcome النتيجة
feature الميزة
question السؤال
answers الاختيار
experience النسخة
id رقم السجل
usedFor الاستخدام
until يُحذف في موعد أقصاه
delete حذف
deleteIt حذف: {x}
deleted {n|0=لا شيء للحذف|one=حُذف سجل واحد|two=حُذف سجلان|few=حُذفت # سجلات|many=حُذف # سجلًا|other=حُذف # سجل}.
correct تصحيح
corrected تم التصحيح.
save حفظ
since من هنا كنت أتسوق لشخص آخر
further عرض المزيد ({n})
sensitive هذا موضوع حساس، ولا يجوز للمتجر حفظه.
overTime اهتماماتك مع الوقت
perWeek {what}: عدد السجلات في كل أسبوع حتى هذا الأسبوع: {x}
expiry متى تُحذف بياناتك
expires حتى {day}: يُحذف {n} من {m}
sooner قد يحذف متصفحك كل شيء قبل ذلك.
profileId رقمك العشوائي:
profileIdUse يحدد نسختك في المقارنات، ونحذفه مع بياناتك.
options المزيد
minors هذه الصفحة للقاصرين، وترى المتجر العادي.
cookies إعدادات ملفات تعريف الارتباط في هذا الموقع توقف التخصيص. يمكنك تغييرها هناك.
elsewhere اخترت «لا» في موقع آخر لهذا المتجر، ويسري ذلك هنا أيضًا.
gpc متصفحك يرفض التتبع نيابة عنك، ونحن نحترم ذلك.
memory هذا المتصفح لا يحفظ شيئًا. ننسى كل شيء عند مغادرتك الصفحة.
full مساحة التخزين ممتلئة، وحُذفت أقدم السجلات.
damaged تعذّرت قراءة بعض السجلات، ولا نستخدمها.
why لماذا تبدو هذه الصفحة هكذا
plain لا شيء مخصّص في هذه الصفحة.
slotIsOff {x}: النسخة العادية
notUsed {x} – لا يُستخدم هنا: {data}
place جزء من الصفحة
again خصّص من جديد
useAgain استخدم هنا من جديد: {x}
quietHours الرسائل في هذا المتجر
anytime اعرضها في أي وقت
notAt لا تعرضها في هذه الساعات:
never لا تعرضها أبدًا
from من
to إلى
used فيمَ نستخدم بياناتك
data ما يمكننا حفظه
dataMeta {n|0=لا سجلات|one=سجل واحد|two=سجلان|few=# سجلات|many=# سجلًا|other=# سجل}، يُحذف بعد {days}
keep احتفظ ببياناتي إذا أوقفت التخصيص
shareAcrossSections استخدم نشاطي في قسم من المتجر في الأقسام الأخرى
questions أخبرنا بما يعجبك
exportImport تصدير أو استيراد
download تنزيل
import أضف بيانات من جهاز آخر
take إضافة
adds {n|0=لا جديد|one=سجل جديد واحد|two=سجلان جديدان|few=# سجلات جديدة|many=# سجلًا جديدًا|other=# سجل جديد}. {m|0=|other=تم تجاوز: #.}
added {n|zero=لم يُضف شيء|one=أُضيف سجل واحد|two=أُضيف سجلان|few=أُضيفت # سجلات|many=أُضيف # سجلًا|other=أُضيف # سجل}.
unreadable تعذّرت قراءة هذا الملف.
erase احذف كل شيء
empty لم يُحفظ أي نشاط بعد.
erases نحذف {n|0=|one=سجلًا واحدًا و|two=سجلين و|few=# سجلات و|many=# سجلًا و|other=# سجل و}رقمك العشوائي في كل علامات التبويب المفتوحة. يبقى التخصيص مفعّلًا.
eraseNow {n|0=حذف|one=حذف سجل واحد|two=حذف سجلين|few=حذف # سجلات|many=حذف # سجلًا|other=حذف # سجل}
receipt إثبات موافقتك
chose في {day} اخترت «{label}»{where|=|other= #}.
purposes الاستخدام: {x}.
surface.prompt عندما سألناك
surface.panel في تفضيلاتك
surface.why بجانب المحتوى
surface.api في الصفحة
legal معلومات الخصوصية`;
