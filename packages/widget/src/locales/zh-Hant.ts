/** Messages in traditional Chinese; `en.ts` explains the placeholders. */
export default `dir ltr
title 您的偏好
promptLabel 為您個人化 {shop}？
changed 我們使用您資料的方式有變。請重新選擇。
accept 好，開啟個人化
refuse 不，維持標準版
details 我們記錄什麼、保存多久
stays 您的資料只留在這個瀏覽器裡，不會傳送給任何人。
terms 資料由{who}負責。|用途：{use}。|我們最多記錄：{data}。|您可以隨時在「您的偏好」改變心意，屆時我們會刪除資料。|如果您選擇「不」，您會看到完整的標準商店，我們不做任何記錄。
policy 隱私權政策
personalize 個人化這家商店
unset 您還沒有選擇。現在顯示標準商店，不儲存任何內容。
generic 個人化已關閉，不儲存任何內容。
tailored 個人化已開啟，您的資料只留在這個瀏覽器裡。
paused 這次造訪暫停個人化。現在顯示標準商店，不儲存新內容。
guest 個人化已開啟，但不儲存新內容。
close 關閉
done 已完成。
failed 操作沒有成功，請再試一次。
notLoaded 無法載入詳細資料，請檢查網路連線。
undo 復原
list {x}{n|0=、|other=和}{y}
whyThis 為什麼是這個？
browsing 您瀏覽的內容
searching 您搜尋的內容
cart 您的購物車
purchases 您購買的商品
service 您的求助
usage 您使用商店的方式
stated 您填寫的興趣
effect 您看到的是：{x}
personalized 頁面的這一部分是個人化的。
everyone 所有開啟個人化的人都會看到。
entries 依據 {n} 筆紀錄
test 我們在這裡比較不同版本，您的版本是隨機選出的。
click 如果您點擊，商店就能知道您看到的是哪個版本。
dismiss 不再顯示
tooPersonal 不要在這裡使用這些資料
showStandard 顯示標準版
page_view 您開啟了一個頁面
view_item 您看了{x}
view_item_list 您看了{x}清單
search 您搜尋了{x}
add_to_cart 您把{x}放進了購物車
remove_from_cart 您把{x}移出了購物車
begin_checkout 您去結帳了{x}
purchase 您購買了{x}
care_open 您請求了協助
care_close 您的求助已結束
use_feature 您使用了{x}
state_preference 您選擇了：{x}
less-of 您想少看：{x}
took-back 您取消了一項選擇
turned-down 您隱藏了：{x}
expose 您看到了：{x}
did {window}{what}{n|-1=|0=|other= # 次}
none 0 件{x}
all 商品
one 一件商品
version 個人化版本
visit 這次造訪中
24h 過去 24 小時內
7d 過去 7 天內
30d 過去 30 天內
visits.count 這是您第 {n} 次造訪
visits.daysSinceLast {n|Infinity=這是您第一次造訪|other=您上次造訪：#}
visits.usualHour {n|0=您很少在這個時段來|other=您常在這個時段來}
visit.pages 這次造訪的頁面數：{x}
visit.minutes 這次造訪的分鐘數：{x}
cart.items 購物車裡的商品數：{x}
cart.value 購物車總額：{x}
cart.idleMinutes 您在 {x} 分鐘前離開了購物車
cart.abandoned {n|0=您沒有留下購物車|other=您的購物車裡還有商品}
price.tier 您最常看{x}
level 您的熟悉程度：{x}
features.top 您最常使用：{x}
service.open {n|0=您沒有未完成的求助|other=您的求助正在處理}
service.resolved {n|0=您上次的求助沒有解決|other=您上次的求助已解決}
service.daysSince {n|Infinity=您沒有請求過協助|other=您上次求助：#}
service.outcome 求助結果：{x}
replenish.due 您可能快要需要：{x}
affinity 您最感興趣的是{x}
share {what}：占您興趣的 {x}
word {what}：{x}
moved-first 移到前面：{x}
moved-last 移到後面：{x}
picked 為您推薦：{x}
because-view {what}：因為您看了{x}
because-cart {what}：因為您把{x}放進了購物車
because-purchase {what}：因為您購買了{x}
unpick 不再推薦{x}
considered 本來也可能顯示的版本
others 另外 {n} 個版本
not-tailored 個人化已關閉。
purpose-off 您關閉了這項用途。
purpose-data 商店沒有說明需要哪些資料。
category-off 您關閉了所需的資料。
slot-off 您在這裡選擇了標準版。
quiet-hours 您選擇了這個時段不看訊息。
schedule 這段時間不顯示。
trigger 它會在別的時候顯示。
condition 它與您的活動不相符。
care-open 您的求助正在處理。
bought-lately 您最近買過。
dismissed 您隱藏了它。
cool-down 您剛看過不久。
cap-visit 這次造訪中您已看過多次。
cap-day 今天您已看過多次。
cap-lifetime 您已看過多次。
group-cool-down 您剛看過類似的內容。
group-cap 類似的內容您已看過多次。
budget 您暫時看過足夠多的訊息。
hold-out 您不參加比較。
not-in-experiment 您不參加這項比較。
control 為了比較，您看到的是標準版。
outranked 另一個版本優先。
is.value 低價商品
is.mid 中價商品
is.premium 高價商品
is.new 初次造訪
is.regular 常客
is.expert 非常熟悉
is.resolved 已解決
is.unresolved 未解決
is.true 是
is.false 否
interests 您的興趣
tier.value 較低價格
tier.mid 中等價格
tier.premium 較高價格
forgetIt 忘記{x}
showAll 顯示全部（{n}）
moreOf 多看這類
lessOf 少看這類
less 您想少看的
rememberAgain 重新記錄{x}
forgot 已忘記{what}，刪除了 {n} 筆紀錄。
lessDone 以後會少顯示{what}，刪除了 {n} 筆紀錄。
month 過去 30 天，您看到了 {n} 處個人化內容。
decided 其中 {n} 處依據：{what}。
decidedAll 依據：{what}。
mode 目前
usual 照常個人化
pause 這次造訪暫停
pauseRecording 我在為別人購物
gift 適用於禮物或共用裝置。我們不儲存新內容。
forget 也忘記最近一小時
activity 活動
allActivity 全部活動（{n}）
repeated {what} {n} 次
fields 詳細資料
what 內容
at 時間
section 商店的部分
item 商品編號
category 類別
brand 品牌
price 價格
currency 貨幣
quantity 件數
related 相關商品
term 搜尋詞
order 訂單代碼
outcome 結果
feature 功能
question 問題
answers 選擇
experience 版本
id 紀錄編號
usedFor 用途
until 最晚刪除日期
delete 刪除
deleteIt 刪除：{x}
deleted {n|0=沒有可刪除的內容|other=已刪除 # 筆紀錄}。
correct 更正
corrected 已更正。
save 儲存
since 從這裡開始，我是在為別人購物
further 顯示更多（{n}）
sensitive 這是敏感內容，商店不可以記錄。
overTime 您的興趣變化
perWeek {what}：截至本週，每週紀錄數為 {x}
expiry 您的資料何時到期
expires 到 {day}：{m} 筆紀錄中刪除 {n} 筆
sooner 瀏覽器可能會提前刪除全部內容。
profileId 您的隨機編號：
profileIdUse 它決定您在比較中看到的版本，會隨資料一起刪除。
options 更多
minors 這個頁面適用於未成年人。現在顯示標準商店。
cookies 您在本網站的 Cookie 設定關閉了個人化，可以在那裡變更。
elsewhere 您在這家商店的另一個網站選擇了「不」，在這裡同樣有效。
gpc 您的瀏覽器替您拒絕追蹤，我們遵守這一點。
memory 這個瀏覽器不儲存任何內容。您離開頁面後，我們會忘記一切。
full 儲存空間已滿，最早的紀錄已刪除。
damaged 有些紀錄無法讀取，我們不使用它們。
why 頁面為什麼是這個樣子
plain 這個頁面沒有個人化內容。
slotIsOff {x}：標準版
notUsed {x} – 此處不使用：{data}
place 頁面的一部分
again 重新個人化
useAgain 在此處恢復使用：{x}
quietHours 店內訊息
anytime 任何時間都顯示
notAt 以下時段不顯示：
never 從不顯示
from 從
to 到
used 我們用您的資料做什麼
data 我們可以記錄什麼
dataMeta {n|0=沒有紀錄|other=# 筆紀錄}，{days}後刪除
keep 關閉個人化時保留我的資料
shareAcrossSections 把我在商店一個部分的活動用於其他部分
questions 告訴我們您喜歡什麼
exportImport 匯出或匯入
download 下載
import 加入另一台裝置的資料
take 加入
adds {n|0=沒有新紀錄|other=# 筆新紀錄}。{m|0=|other=略過 # 筆。}
added 已加入 {n} 筆紀錄。
unreadable 無法讀取這個檔案。
erase 全部刪除
empty 還沒有儲存任何活動。
erases 我們會在所有開啟的分頁中刪除{n|0=|other= # 筆紀錄和}您的隨機編號。個人化保持開啟。
eraseNow {n|0=刪除|other=刪除 # 筆紀錄}
receipt 您的同意憑證
chose {day}，您{where|=|other=#}選擇了「{label}」。
purposes 用途：{x}。
surface.prompt 在我們詢問時
surface.panel 在偏好裡
surface.why 在內容旁邊
surface.api 在頁面上
legal 隱私資訊`;
