/** Messages in simplified Chinese; `en.ts` explains the placeholders. */
export default `dir ltr
title 您的偏好
promptLabel 为您个性化 {shop}？
changed 我们使用您数据的方式有变。请重新选择。
accept 好，开启个性化
refuse 不，保持标准版
details 我们记录什么，保存多久
stays 您的数据只留在这个浏览器里，不会发送给任何人。
terms 数据由{who}负责。|用途：{use}。|我们最多记录：{data}。|您可以随时在“您的偏好”里改变主意，届时我们会删除数据。|如果您选择“不”，您会看到完整的标准商店，我们不做任何记录。
policy 隐私政策
personalize 个性化这家商店
unset 您还没有选择。现在显示标准商店，不保存任何内容。
generic 个性化已关闭，不保存任何内容。
tailored 个性化已开启，您的数据只留在这个浏览器里。
paused 本次访问暂停个性化。现在显示标准商店，不保存新内容。
guest 个性化已开启，但不保存新内容。
close 关闭
done 已完成。
failed 操作没有成功，请再试一次。
notLoaded 无法加载详情，请检查网络连接。
undo 撤销
list {x}{n|0=、|other=和}{y}
whyThis 为什么是这个？
browsing 您浏览的内容
searching 您搜索的内容
cart 您的购物车
purchases 您购买的商品
service 您的求助
usage 您使用商店的方式
stated 您填写的兴趣
effect 您看到的是：{x}
personalized 页面的这一部分是个性化的。
everyone 所有开启个性化的人都会看到。
entries 依据 {n} 条记录
test 我们在这里比较不同版本，您的版本是随机选出的。
click 如果您点击，商店就能知道您看到的是哪个版本。
dismiss 不再显示
tooPersonal 不要在这里使用这些数据
showStandard 显示标准版
page_view 您打开了一个页面
view_item 您看了{x}
view_item_list 您看了{x}列表
search 您搜索了{x}
add_to_cart 您把{x}放进了购物车
remove_from_cart 您把{x}移出了购物车
begin_checkout 您去结算了{x}
purchase 您购买了{x}
care_open 您请求了帮助
care_close 您的求助已结束
use_feature 您使用了{x}
state_preference 您选择了：{x}
less-of 您想少看：{x}
took-back 您取消了一项选择
turned-down 您隐藏了：{x}
expose 您看到了：{x}
did {window}{what}{n|-1=|0=|other= # 次}
none 0 件{x}
all 商品
one 一件商品
version 个性化版本
visit 本次访问中
24h 过去 24 小时内
7d 过去 7 天内
30d 过去 30 天内
visits.count 这是您第 {n} 次访问
visits.daysSinceLast {n|Infinity=这是您第一次访问|other=您上次访问：#}
visits.usualHour {n|0=您很少在这个时段来|other=您常在这个时段来}
visit.pages 本次访问的页面数：{x}
visit.minutes 本次访问的分钟数：{x}
cart.items 购物车里的商品数：{x}
cart.value 购物车总额：{x}
cart.idleMinutes 您在 {x} 分钟前离开了购物车
cart.abandoned {n|0=您没有留下购物车|other=您的购物车里还有商品}
price.tier 您最常看{x}
level 您的熟悉程度：{x}
features.top 您最常使用：{x}
service.open {n|0=您没有未完成的求助|other=您的求助正在处理}
service.resolved {n|0=您上次的求助没有解决|other=您上次的求助已解决}
service.daysSince {n|Infinity=您没有请求过帮助|other=您上次求助：#}
service.outcome 求助结果：{x}
replenish.due 您可能快要需要：{x}
affinity 您最感兴趣的是{x}
share {what}：占您兴趣的 {x}
word {what}：{x}
moved-first 移到前面：{x}
moved-last 移到后面：{x}
picked 为您推荐：{x}
because-view {what}：因为您看了{x}
because-cart {what}：因为您把{x}放进了购物车
because-purchase {what}：因为您购买了{x}
unpick 不再推荐{x}
considered 本来也可能显示的版本
others 另外 {n} 个版本
not-tailored 个性化已关闭。
purpose-off 您关闭了这项用途。
purpose-data 商店没有说明需要哪些数据。
category-off 您关闭了所需的数据。
slot-off 您在这里选择了标准版。
quiet-hours 您选择了这个时段不看消息。
schedule 这段时间不显示。
trigger 它会在别的时候显示。
condition 它与您的活动不相符。
care-open 您的求助正在处理。
bought-lately 您最近买过。
dismissed 您隐藏了它。
cool-down 您刚看过不久。
cap-visit 本次访问中您已看过多次。
cap-day 今天您已看过多次。
cap-lifetime 您已看过多次。
group-cool-down 您刚看过类似的内容。
group-cap 类似的内容您已看过多次。
budget 您暂时看过足够多的消息。
hold-out 您不参加比较。
not-in-experiment 您不参加这项比较。
control 为了比较，您看到的是标准版。
outranked 另一个版本优先。
is.value 低价商品
is.mid 中价商品
is.premium 高价商品
is.new 初次来访
is.regular 常客
is.expert 非常熟悉
is.resolved 已解决
is.unresolved 未解决
is.true 是
is.false 否
interests 您的兴趣
tier.value 较低价格
tier.mid 中等价格
tier.premium 较高价格
forgetIt 忘记{x}
showAll 显示全部（{n}）
moreOf 多看这类
lessOf 少看这类
less 您想少看的
rememberAgain 重新记录{x}
forgot 已忘记{what}，删除了 {n} 条记录。
lessDone 以后会少显示{what}，删除了 {n} 条记录。
month 过去 30 天，您看到了 {n} 处个性化内容。
decided 其中 {n} 处依据：{what}。
decidedAll 依据：{what}。
mode 目前
usual 照常个性化
pause 本次访问暂停
pauseRecording 我在为别人购物
gift 适用于礼物或共用设备。我们不保存新内容。
forget 也忘记最近一小时
activity 活动
allActivity 全部活动（{n}）
repeated {what} {n} 次
fields 详情
what 内容
at 时间
section 商店的部分
item 商品编号
category 类别
brand 品牌
price 价格
currency 货币
quantity 件数
related 相关商品
term 搜索词
order 订单代码
outcome 结果
feature 功能
question 问题
answers 选择
experience 版本
id 记录编号
usedFor 用途
until 最迟删除日期
delete 删除
deleteIt 删除：{x}
deleted {n|0=没有可删除的内容|other=已删除 # 条记录}。
correct 更正
corrected 已更正。
save 保存
since 从这里开始，我是在为别人购物
further 显示更多（{n}）
sensitive 这是敏感内容，商店不可以记录。
overTime 您的兴趣变化
perWeek {what}：截至本周，每周记录数为 {x}
expiry 您的数据何时到期
expires 到 {day}：{m} 条记录中删除 {n} 条
sooner 浏览器可能会提前删除全部内容。
profileId 您的随机编号：
profileIdUse 它决定您在比较中看到的版本，会随数据一起删除。
options 更多
minors 这个页面面向未成年人。现在显示标准商店。
cookies 您在本网站的 Cookie 设置关闭了个性化，可以在那里更改。
elsewhere 您在这家商店的另一个网站选择了“不”，在这里同样有效。
gpc 您的浏览器替您拒绝跟踪，我们遵守这一点。
memory 这个浏览器不保存任何内容。您离开页面后，我们会忘记一切。
full 存储空间已满，最早的记录已删除。
damaged 有些记录无法读取，我们不使用它们。
why 页面为什么是这个样子
plain 这个页面没有个性化内容。
slotIsOff {x}：标准版
notUsed {x} – 此处不使用：{data}
place 页面的一部分
again 重新个性化
useAgain 在此处恢复使用：{x}
quietHours 店内消息
anytime 任何时间都显示
notAt 以下时段不显示：
never 从不显示
from 从
to 到
used 我们用您的数据做什么
data 我们可以记录什么
dataMeta {n|0=没有记录|other=# 条记录}，{days}后删除
keep 关闭个性化时保留我的数据
shareAcrossSections 把我在商店一个部分的活动用于其他部分
questions 告诉我们您喜欢什么
exportImport 导出或导入
download 下载
import 添加另一台设备的数据
take 添加
adds {n|0=没有新记录|other=# 条新记录}。{m|0=|other=跳过 # 条。}
added 已添加 {n} 条记录。
unreadable 无法读取这个文件。
erase 全部删除
empty 还没有保存任何活动。
erases 我们会在所有打开的标签页中删除{n|0=|other= # 条记录和}您的随机编号。个性化保持开启。
eraseNow {n|0=删除|other=删除 # 条记录}
receipt 您的同意凭证
chose {day}，您{where|=|other=#}选择了“{label}”。
purposes 用途：{x}。
surface.prompt 在我们询问时
surface.panel 在偏好里
surface.why 在内容旁边
surface.api 在页面上
legal 隐私信息`;
