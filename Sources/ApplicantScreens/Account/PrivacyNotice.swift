import TextUI

/// What the person agrees to on registering, in plain words.
enum PrivacyNotice {
  static let lines: [Pager.Line] = [
    .heading("我们记录什么"),
    .text("姓名、身份证号、手机号码、居住地址、服务单位，您上传的证明材料，以及预约、审核和短信的记录。"),
    .blank,
    .heading("用来做什么"),
    .text("只用于受理、审核和制发居住证，以及把进展告诉您（依据《居住证暂行条例》和《杭州市流动人口服务管理规定》）。"),
    .blank,
    .heading("谁可以看到"),
    .text("您所选派出所的审核人员和窗口人员。每一次查看和处理都有记录。不用于广告，不提供给无关的单位和个人。"),
    .blank,
    .heading("怎样保管"),
    .text("资料保存在公安机关的服务器上；密码只保存无法还原的摘要。短信中不出现身份证号，姓名只显示姓。"),
    .blank,
    .heading("您的权利"),
    .text("登录后可以查看您的资料和每一步的记录，取消申请，修改密码。需要更正、复制或删除资料，请带身份证到派出所居住证窗口。"),
    .blank,
    .heading("在公用终端上"),
    .text("离开前请按 F10 退出登录。无人操作时会自动退出，未提交的内容只有您登录后才能看到。"),
  ]
}
