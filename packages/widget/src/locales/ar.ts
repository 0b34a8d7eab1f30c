/** Arabic messages; `en.ts` explains the placeholders. */
export default `dir rtl
title تفضيلاتك
promptLabel كيف تريد أن ترى المتجر؟
changed تغيّر ما نطلبه، لذلك نسأل من جديد.
accept خصّص زيارتي
refuse أبقِه عامًا
more ماذا يعني ذلك
stays كل شيء يبقى على هذا الجهاز، ولا يُرسل شيء إلى أحد.
terms المسؤول: {who}.|يُستخدم من أجل: {use}.|ما يُحفظ، وأقصى مدة: {data}.|يمكنك تغيير رأيك في أي وقت من «تفضيلاتك»، فيُمحى ما حُفظ.|إن أبقيته عامًا فالمتجر كله لك، ولا يُحفظ شيء.
policy سياسة الخصوصية
unset لم تختر بعد. المتجر عام، ولا يُحفظ شيء.
generic المتجر عام. لا يُحفظ شيء.
tailored زيارتك مخصّصة. ما يُحفظ يبقى على هذا الجهاز.
paused إيقاف مؤقت لهذه الزيارة: المتجر عام، ولا يُحفظ شيء.
guest زيارتك مخصّصة، لكن لا يُحفظ شيء جديد.
elsewhere قلت «لا» في موقع آخر لهذا المتجر، ويسري ذلك هنا أيضًا: المتجر عام، ولا يُحفظ شيء.
minors هذه الصفحة للقاصرين، لذلك المتجر عام.
close إغلاق
undo تراجع
done تم.
failed لم ينجح ذلك: {x}
whyThis لماذا هذا؟
browsing ما تشاهده
searching ما تبحث عنه
cart سلتك
purchases ما تشتريه
service المساعدة التي تطلبها
usage كيف تستخدم المتجر
stated ما تقوله لنا
everyone يرى هذا كل من اختار التخصيص.
entries على ماذا يستند
test جزء من مقارنة بين نسخ، بالقرعة.
click إن نقرت، يرى المتجر أي عرض رأيته.
dismiss ليس هذا
tooPersonal شخصي أكثر من اللازم
showStandard اعرض العام
page_view فتحت صفحة
view_item شاهدت {x}
view_item_list تصفحت {x}
search بحثت عن {x}
add_to_cart وضعت في السلة {x}
remove_from_cart أخرجت من السلة {x}
begin_checkout انتقلت إلى الدفع
purchase اشتريت {x}
care_open طلبت المساعدة
care_close أُغلق طلب المساعدة
use_feature استخدمت {x}
state_preference قلت لنا: {x}
turned-down رفضت: {x}
expose رأيت: {x}
did {what}{n|-1=|0=، ولا مرة|one=، مرة واحدة|two=، مرتين|few=، # مرات|other=، # مرة} {window}
none {x}
all المنتجات
visit في هذه الزيارة
24h في آخر 24 ساعة
7d في آخر 7 أيام
30d في آخر 30 يومًا
visits.count هذه زيارتك رقم {x}
visits.daysSinceLast {n|Infinity=هذه زيارتك الأولى|other=كنت هنا آخر مرة #}
visits.usualHour {n|0=قلّما تكون هنا في هذه الساعة|other=كثيرًا ما تكون هنا في هذه الساعة}
visit.pages الصفحات في هذه الزيارة: {x}
visit.minutes الدقائق في هذه الزيارة: {x}
cart.items القطع في سلتك: {x}
cart.value قيمة سلتك: {x}
cart.idleMinutes دقائق انتظار سلتك: {x}
cart.abandoned {n|0=لا سلة تنتظرك|other=سلتك تنتظرك}
price.tier أكثر ما تشاهده: {x}
level معرفتك بالمتجر: {x}
features.top أكثر ما تستخدمه: {x}
service.open {n|0=لا طلب مساعدة مفتوح|other=أنت تنتظر المساعدة}
service.resolved {n|0=لم يُحل طلبك الأخير|other=حُل طلبك الأخير}
service.daysSince {n|Infinity=لم تطلب المساعدة|other=طلبت المساعدة #}
service.outcome نتيجة طلب المساعدة: {x}
replenish.due ربما نفد الآن: {x}
affinity أكثر ما يهمك: {x}
share نصيب {what} مما يهمك: {x}
word {what}: {x}
moved-first في البداية: {x}
moved-last في النهاية: {x}
considered ما نُظر فيه أيضًا ولماذا لم يُعرض
not-tailored زيارتك غير مخصّصة الآن.
purpose-off أوقفت ما هو من أجله.
purpose-data لم يذكر المتجر البيانات اللازمة.
category-off أوقفت ما يحتاج إلى معرفته.
slot-off اخترت العام هنا.
schedule لا يُعرض في هذه الأيام.
trigger لم يحن وقته بعد.
condition لا يناسب زيارتك.
care-open أنت تنتظر المساعدة.
bought-lately اشتريته مؤخرًا.
dismissed رفضته.
cool-down رأيته قبل قليل.
cap-visit رأيته كفاية في هذه الزيارة.
cap-day رأيته كفاية اليوم.
cap-lifetime رأيته كفاية.
group-cool-down رأيت شبيهًا به قبل قليل.
group-cap رأيت شبيهًا به كفاية.
budget رأيت رسائل كافية الآن.
hold-out أنت في المجموعة بلا مقارنات.
not-in-experiment لست في هذه المقارنة.
control للمقارنة، ترى العام.
outranked سبقه شيء آخر.
is.value فئة السعر الأدنى
is.mid فئة السعر المتوسطة
is.premium فئة السعر الأعلى
is.new جديدة
is.regular جيدة
is.expert ممتازة
is.resolved حُل
is.unresolved لم يُحل
is.true نعم
is.false لا
pause إيقاف مؤقت لهذه الزيارة
pauseRecording أتسوق لشخص آخر
gift هدية أو جهاز مشترك: لا يُحفظ شيء جديد.
forget انسَ الساعة الأخيرة أيضًا
keep احتفظ ببياناتي إن اخترت العام
shareAcrossSections استخدم ما يحدث في جزء من المتجر في بقية الأجزاء
gpc إشارة الاعتراض (GPC) محترمة.
memory هذا المتصفح لا يحفظ شيئًا: يُنسى كل شيء عند مغادرة الصفحة.
full التخزين ممتلئ: حُذفت أقدم السجلات.
damaged تعذرت قراءة بعض السجلات فوُضعت جانبًا.
remembered ما يتذكره هذا المتجر
why لماذا تبدو الصفحة هكذا
used فيمَ يُستخدم
questions اهتماماتك
exportImport تصدير أو استيراد
erase امحُ كل شيء
erases تُحذف كل السجلات هنا وفي علامات التبويب الأخرى. ويبقى اختيارك كما هو.
receipt إيصالك
empty لا شيء بعد.
on تذكّر هذا
clear احذف هذه كلها
further اعرض المزيد ({n})
sooner قد يحذفها كلها متصفحك قبل ذلك.
meta {when} · {section|=|other=# · }من أجل {use} · حتى {until} على الأكثر
interests الفئات الأكثر تكرارًا
expiry متى تنتهي صلاحية بياناتك
delete حذف
correct تصحيح
save حفظ
since من هنا فصاعدًا كنت أتسوق لشخص آخر
sensitive لا يجوز لهذا المتجر أن يحفظ ذلك.
category الفئة
brand العلامة
term البحث
quantity القطع
plain لا شيء مخصّص في هذه الصفحة الآن.
again اعرض المخصّص
download تنزيل
import أحضر بيانات من جهاز آخر
take أضفها
adds سجلات جديدة: {n}. {m|0=|other=مستبعدة: #.}
unreadable تتعذر قراءة هذا الملف.
chose في {day} اخترت «{label}»{where|=|other= #}.
purposes يُستخدم من أجل {x}.
surface.prompt حين سألناك
surface.panel في تفضيلاتك
surface.why في موضع العرض
surface.api في الصفحة`;
