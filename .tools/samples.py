"""Makes samples.json of Sources/COfficeData/data: the marked sample of each material.

Usage: python3 .tools/samples.py
Each drawing is written here as the rows inside its frame, in Chinese and in English; "-" is a
dividing line. The frame and the filling up to equal width (Han 2 cells, borders and circled
numbers 1) are added. The layouts follow the public forms in outline only; every name and number
in them is left open. What stands in brackets with 印 or ★, and the blocks ▄█▀ above and below it,
is shown red; other blocks are a portrait; ▒▓ is a QR code.
"""
import json
import pathlib
import unicodedata

DATA = pathlib.Path(__file__).parent.parent / "Sources/COfficeData/data"
INNER = 44


def width(text):
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def drawing(text):
    rows = text.strip("\n").split("\n")
    assert len(rows) <= 13, len(rows)
    drawn = ["┌" + "─" * INNER + "┐"]
    for row in rows:
        if row.startswith("-"):  # A dividing line, perhaps with a stamp that reaches over it.
            blocks = row[1:].ljust(INNER - 1)
            assert not blocks.strip(" ▄"), row
            drawn.append("├─" + blocks.replace(" ", "─") + "┤")
            continue
        assert width(row) <= INNER, (width(row), row)
        drawn.append("│" + row + " " * (INNER - width(row)) + "│")
    return drawn + ["└" + "─" * INNER + "┘"]


def mark(sign, zh, en):
    return {"sign": sign, "meaning": {"zh": zh, "en": en}}


SAMPLES = {}


def sample(material, text, english, *marks):
    for drawn in (text, english):
        for sign, _, _ in marks:
            assert drawn.count(sign) == 1, (material, sign)
        for sign in "①②③④⑤⑥⑦⑧印":
            if sign in drawn:
                assert sign in [m[0] for m in marks], (material, sign)
    SAMPLES[material] = {
        "material": material,
        "drawing": {"zh": drawing(text), "en": drawing(english)},
        "marks": [mark(*m) for m in marks]}


sample("identity-card-front", """

   姓 名  ①__________        ┌──────────┐
                             │②  ▄██▄   │
   性 别  __  民 族  __      │  ██████  │
                             │  ▀████▀  │
   出 生  ____年__月__日     │ ▄▄▄██▄▄▄ │
                             │██████████│
   住 址  ③______________    └──────────┘
          ________________

   公民身份号码  ④__________________
""", """

   Name     ①________        ┌──────────┐
                             │②  ▄██▄   │
   Sex  ___   Group _____    │  ██████  │
                             │  ▀████▀  │
   Born     ____-__-__       │ ▄▄▄██▄▄▄ │
                             │██████████│
   Address  ③____________    └──────────┘
            ______________

   ID number     ④__________________
""",
    ("①", "姓名清楚，与填写的申报人姓名一字不差", "Name readable and the same as entered, character for character"),
    ("②", "头像完整，无反光、无遮挡", "Portrait whole, no glare, nothing covering it"),
    ("③", "住址逐字可辨，四角拍全", "Address readable, all four corners of the card in the picture"),
    ("④", "18位号码逐位可辨，与填写的号码一致", "All 18 characters of the number readable and as entered"))

sample("identity-card-back", """

     ▄▄████▄▄
    ██████████    中华人民共和国
    (   ★    )
    ██████████    居 民 身 份 证
     ▀▀████▀▀ ①

      签发机关    ②________________

      有效期限    ③____.__.__-____.__.__

""", """

     ▄▄████▄▄
    ██████████    PEOPLE'S REPUBLIC OF
    (   ★    )    CHINA
    ██████████    RESIDENT IDENTITY CARD
     ▀▀████▀▀ ①

      Issued by   ②________________

      Valid       ③____.__.__-____.__.__

""",
    ("①", "国徽一面，四角拍全，不要复印件的截图", "The side with the national emblem, all four corners in the picture"),
    ("②", "签发机关清楚", "Issuing authority readable"),
    ("③", "证件须在有效期内；过期的请先换领", "The card must be valid; renew an expired one first"))

sample("household-register", """
             常住人口登记卡
-
 姓  名  ①________   户主或与户主关系  ②____
 曾用名  __________    性  别  ____
 出生地  __________    民  族  ____
 籍  贯  _______    出生日期 ____年__月__日
-
 公民身份号码  ③__________________
-
 何时由何地迁来本址   ④____________________
-                      ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄
 承办人签章：________ (户口登记机关  印  )
 ____年__月__日        ▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀
""", """
     PAGE OF A HOUSEHOLD REGISTER 户口簿
-
 Name  ①__________   Relation to head  ②____
 Former name ______    Sex    ____
 Place of birth ___    Group  ____
 Origin  __________    Born ____-__-__
-
 ID number     ③__________________
-
 Moved here when, from where  ④____________
-                     ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄
 Clerk: ____________ (REGISTER OFFICE 印  )
 ____-__-__           ▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀
""",
    ("①", "未满16周岁申报人本人的一页，姓名清楚", "The page of the under-16 applicant, name readable"),
    ("②", "与户主关系；代办的监护人与此应相符", "Relation to the head of household; must fit the guardian who applies"),
    ("③", "18位公民身份号码清楚，与填写一致", "The 18-character ID number readable and as entered"),
    ("④", "迁移记录完整；有变更页的一并上传", "Moves shown in full; add the page of changes if there is one"),
    ("印", "须见户口登记机关印章；首页(户号、住址)另传一页", "Stamp of the register office visible; add the first page with the address"))

sample("photo", """
   358像素 (26毫米)
  ┌────────────────┐
  │①               │    ② 头顶不戴帽、不遮挡
  │     ▄████▄     │
  │    ████████    │    ③ 双眼睁开，双耳露出
  │    ████████    │      不戴有色眼镜
  │    ▀██████▀    │
  │      ████      │    441像素
  │  ▄▄████████▄▄  │    (32毫米)
  │ ██████████████ │
  │④██████████████ │    ⑤ JPEG、24位真彩色
  └────────────────┘      350 dpi、无边框
""", """
   358 pixels (26 mm)
  ┌────────────────┐
  │①               │    ② Bare head, nothing
  │     ▄████▄     │      before the face
  │    ████████    │    ③ Eyes open, ears
  │    ████████    │      seen, clear lenses
  │    ▀██████▀    │
  │      ████      │    441 pixels
  │  ▄▄████████▄▄  │    (32 mm)
  │ ██████████████ │
  │④██████████████ │    ⑤ JPEG, 24-bit,
  └────────────────┘      350 dpi, no border
""",
    ("①", "背景纯白，无阴影、无边框(GA 461)", "Plain white background, no shadow, no border (GA 461)"),
    ("②", "免冠正面，不戴帽子、头巾(民族服饰除外)", "Bare head, facing the camera"),
    ("③", "表情自然，双眼睁开，不戴有色眼镜，不戴饰物", "Natural look, eyes open, no tinted glasses, no jewellery"),
    ("④", "双肩在画面内，衣服颜色与白色背景分明", "Both shoulders in the picture, clothes that stand out from white"),
    ("⑤", "358×441像素、24位、JPEG，近期拍摄，不美颜", "358×441 pixels, 24-bit JPEG, recent, not retouched"))

sample("residence-registration", """
           浙江省流动人口居住登记凭证
-
 姓    名  ①____________   性 别  ____
 公民身份号码  __________________
 户籍地址  ____________________________
-
 居住地址  ②____________________________
 居住事由  ________    居住处所  ________
-
 登记日期  ③____年__月__日
 登记单位  ________________▄▄▄▄▄▄▄▄▄▄▄▄
                          (派出所  印  )
                           ▀▀▀▀▀▀▀▀▀▀▀▀
""", """
     RESIDENCE REGISTRATION 居住登记凭证
-
 Name      ①____________   Sex    ____
 ID number     __________________
 Home address  __________________________
-
 Lives at  ②____________________________
 Reason    ________    Kind of home  ____
-
 Registered ③____-__-__
 Office    ____________ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄
                       (POLICE STATION 印)
                        ▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀
""",
    ("①", "与申报人一致", "The same person as the applicant"),
    ("②", "与填写的居住地详址一致", "The same address as entered"),
    ("③", "登记之日起满半年方可申领；由此日起算", "Half a year is counted from this day of registration"),
    ("印", "派出所或流动人口服务管理机构印章", "Stamp of the police station or the migrant service office"))

sample("title-deed", """
               不 动 产 权 证 书
-
 权  利  人   ①______________________
 共有情况     ______________
 坐      落   ②__________________________
 不动产单元号 ______________
 权利类型     ______________
 用      途   ③住宅
 面      积   ________ 平方米
 使用期限     ______________
-                          ▄▄▄▄▄▄▄▄▄▄▄▄
 登记日期 ④____年__月__日 (登记机构 印  )
                           ▀▀▀▀▀▀▀▀▀▀▀▀
""", """
     TITLE DEED 不动产权证书
-
 Owner        ①______________________
 Shared       ______________
 Location     ②__________________________
 Unit number  ______________
 Kind of right ______________
 Use          ③dwelling
 Area         ________ m2
 Term         ______________
-                          ▄▄▄▄▄▄▄▄▄▄▄▄
 Registered   ④____-__-__ (REGISTRY  印  )
                           ▀▀▀▀▀▀▀▀▀▀▀▀
""",
    ("①", "权利人为本人，或为配偶、父母、子女(另附关系证明)", "Owner is the applicant, or spouse, parent or child (with proof of relation)"),
    ("②", "坐落与居住地详址一致", "Location the same as the address entered"),
    ("③", "用途为住宅等可居住用房", "Use: a dwelling"),
    ("④", "登记日期清楚", "Date of registration readable"),
    ("印", "登记机构印章清楚", "Stamp of the registry readable"))

sample("purchase-contract", """
            商 品 房 买 卖 合 同
-
 合同编号  ①__________________
 出卖人    ______________________
 买受人    ②____________________
 房屋坐落  ③__________________________
 交付日期  ④____年__月__日
-
 网签备案编号  ⑤__________________
-
 出卖人▄▄▄▄▄▄▄▄▄▄        买受人(签字)
      (公章  印  )          ⑥________
       ▀▀▀▀▀▀▀▀▀▀        ____年__月__日
""", """
     PURCHASE CONTRACT 商品房买卖合同
-
 Contract no.  ①______________
 Seller        ____________________
 Buyer         ②__________________
 Location      ③______________________
 Handed over   ④____-__-__
-
 Public record no. ⑤______________
-
 Seller▄▄▄▄▄▄▄▄▄▄        Buyer signs
      (STAMP 印  )          ⑥________
       ▀▀▀▀▀▀▀▀▀▀        ____-__-__
""",
    ("①", "合同首页，编号清楚", "First page, number readable"),
    ("②", "买受人为本人或配偶、父母、子女", "Buyer is the applicant, or spouse, parent or child"),
    ("③", "坐落与居住地详址一致", "Location the same as the address entered"),
    ("④", "房屋已交付、已入住", "The flat has been handed over and is lived in"),
    ("⑤", "已网签备案", "The contract is on the public register"),
    ("⑥", "买受人签字", "Signature of the buyer"),
    ("印", "出卖人盖章", "Stamp of the seller"))

sample("lease", """
          房屋租赁合同 (签字盖章页)
-
 房屋坐落  ①____________________________
 租赁期限  ②____年__月__日 至 ____年__月__日
 租    金  每月 ________ 元
-
 出租人(甲方)            承租人(乙方)
 签字：③__________       签字：④__________
 电话：____________      电话：____________
  ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄
 (单位出租  印   )       身份证号：_________
  ▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀
 签订日期  ⑤____年__月__日   备案号 ________
""", """
     LEASE 房屋租赁合同 (page of signatures)
-
 Location  ①____________________________
 Term      ②____-__-__ to ____-__-__
 Rent      ________ yuan a month
-
 Landlord                Tenant
 Sign ③___________       Sign ④___________
 Phone ___________       Phone ___________
  ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄
 (COMPANY   印   )       ID number _________
  ▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀
 Signed    ⑤____-__-__       Record no. ____
""",
    ("①", "坐落与居住地详址一致，写到室号", "Location the same as the address entered, down to the room"),
    ("②", "租期未满，覆盖申请日", "The lease runs and covers the day of application"),
    ("③", "出租人本人签字", "Signed by the landlord in person"),
    ("④", "承租人签字：申报人或同住家人", "Signed by the tenant: the applicant or family living there"),
    ("⑤", "签订日期", "Date of signing"),
    ("印", "由单位或中介出租的，须盖公章", "Company stamp when a company or agency lets the flat"))

sample("lodging-letter", """
              住 宿 证 明
-
   兹有 ①________ (身份证号 ②______________)
 自③____年__月__日起，借住/寄住于本人房屋：

   ④______________________________________

   与房主关系：⑤________
   以上情况属实，本人愿承担相应责任。
-
   房主(出租人)签字：⑥________
   身份证号：__________________
   电话：____________    ____年__月__日
""", """
     LETTER OF LODGING 住宿证明
-
   ①____________ (ID number ②______________)
 has lived since ③____-__-__ in my home at:

   ④______________________________________

   Relation to the owner: ⑤________
   The above is true; I answer for it.
-
   Owner (landlord) signs: ⑥________
   ID number: __________________
   Phone: ____________    ____-__-__
""",
    ("①", "申报人姓名", "Name of the applicant"),
    ("②", "申报人公民身份号码", "ID number of the applicant"),
    ("③", "开始居住的日期", "Day on which the stay began"),
    ("④", "房屋详细地址，与居住地详址一致", "Full address, the same as entered"),
    ("⑤", "亲属、朋友等", "Relative, friend and so on"),
    ("⑥", "房主亲笔签字，另附房主身份证", "The owner's own signature; add the owner's ID card"))

sample("unit-lodging-letter", """
             单 位 住 宿 证 明
-
   兹证明 ①________ (身份证号 ②____________)
 系本单位 ③员工/学生，自 ④____年__月__日 起
 居住在本单位宿舍：

   ⑤______________________________________
   特此证明。
-
   单位名称：⑥____________________
   经办人：________       ▄▄▄▄▄▄▄▄▄▄▄▄
   电话：____________    (公  章  印  )
   ____年__月__日         ▀▀▀▀▀▀▀▀▀▀▀▀
""", """
     LETTER OF LODGING, UNIT 单位住宿证明
-
   ①____________ (ID number ②____________)
 is our ③employee/student, and has lived
 since ④____-__-__ in our dormitory at:

   ⑤______________________________________

-
   Unit: ⑥____________________
   Clerk: ________        ▄▄▄▄▄▄▄▄▄▄▄▄
   Phone: ___________    (STAMP   印  )
   ____-__-__             ▀▀▀▀▀▀▀▀▀▀▀▀
""",
    ("①", "申报人姓名", "Name of the applicant"),
    ("②", "申报人公民身份号码", "ID number of the applicant"),
    ("③", "写明员工或学生", "Whether employee or student"),
    ("④", "入住日期", "Day of moving in"),
    ("⑤", "宿舍详细地址，写到室号", "Full address of the dormitory, down to the room"),
    ("⑥", "单位全称，与公章一致", "Full name of the unit, as on its stamp"),
    ("印", "加盖单位公章", "The unit's official stamp"))

sample("labour-contract", """
              劳 动 合 同 书
-
 甲方(用人单位)  ①______________________
 统一社会信用代码  ______________________
 乙方(劳动者)    ②____________
 公民身份号码    ______________________
-
 合同期限  ③____年__月__日 至 ____年__月__日
 工作地点  ④杭州市________________________
-
 甲方▄▄▄▄▄▄▄▄▄▄          乙方(签字)
    (公章  印  )            ⑤__________
     ▀▀▀▀▀▀▀▀▀▀          ____年__月__日
""", """
     LABOUR CONTRACT 劳动合同书
-
 Employer        ①______________________
 Credit code     ______________________
 Employee        ②____________
 ID number       ______________________
-
 Term       ③____-__-__ to ____-__-__
 Works in   ④Hangzhou, ___________________
-
 Employer ▄▄▄▄▄▄▄▄▄▄     Employee signs
         (STAMP 印  )       ⑤__________
          ▀▀▀▀▀▀▀▀▀▀     ____-__-__
""",
    ("①", "用人单位全称，与服务单位一致", "Full name of the employer, as entered"),
    ("②", "申报人姓名与身份号码", "Name and ID number of the applicant"),
    ("③", "合同在有效期内", "The contract is in force"),
    ("④", "工作地点在杭州", "Place of work in Hangzhou"),
    ("⑤", "申报人签字", "Signature of the applicant"),
    ("印", "用人单位公章或合同专用章", "Stamp of the employer"))

sample("labour-relation-letter", """
             劳 动 关 系 证 明
-
   兹证明 ①________ (身份证号 ②____________)
 自 ③____年__月__日 起在本单位工作，
 岗位：________，与本单位存在劳动关系，
 工作地址：④杭州市______________________。
   特此证明。
-
   单位名称：⑤____________________
   统一社会信用代码：________________
   经办人：________       ▄▄▄▄▄▄▄▄▄▄▄▄
   电话：____________    (公  章  印  )
   ____年__月__日         ▀▀▀▀▀▀▀▀▀▀▀▀
""", """
     LETTER OF EMPLOYMENT 劳动关系证明
-
   ①____________ (ID number ②____________)
 has worked for us since ③____-__-__
 as ____________ and is our employee.
 Place of work: ④Hangzhou, _______________

-
   Employer: ⑤____________________
   Credit code: ________________
   Clerk: ________        ▄▄▄▄▄▄▄▄▄▄▄▄
   Phone: ___________    (STAMP   印  )
   ____-__-__             ▀▀▀▀▀▀▀▀▀▀▀▀
""",
    ("①", "申报人姓名", "Name of the applicant"),
    ("②", "申报人公民身份号码", "ID number of the applicant"),
    ("③", "入职日期", "Day on which the work began"),
    ("④", "工作地址在杭州", "Place of work in Hangzhou"),
    ("⑤", "单位全称，与服务单位一致", "Full name of the employer, as entered"),
    ("印", "加盖单位公章", "Stamp of the employer"))

sample("business-licence", """
                 营 业 执 照
-
 统一社会信用代码  ①__________________

 名    称    ②________________________
 类    型    ______________
 经营者/法定代表人  ③____________
 经营范围    __________________________
 成立日期    ____年__月__日
 经营场所    ④杭州市____________________
-                        ▄▄▄▄▄▄▄▄▄▄▄▄▄▄
 ⑤____年__月__日        (登记机关  印  )
                         ▀▀▀▀▀▀▀▀▀▀▀▀▀▀
""", """
     BUSINESS LICENCE 营业执照
-
 Credit code       ①__________________

 Name        ②________________________
 Kind        ______________
 Operator/legal rep.   ③____________
 Business    __________________________
 Founded     ____-__-__
 Place       ④Hangzhou, _______________
-                        ▄▄▄▄▄▄▄▄▄▄▄▄▄▄
 ⑤____-__-__            (REGISTRY  印  )
                         ▀▀▀▀▀▀▀▀▀▀▀▀▀▀
""",
    ("①", "代码清楚", "Code readable"),
    ("②", "名称清楚", "Name readable"),
    ("③", "经营者或法定代表人为申报人本人", "Operator or legal representative is the applicant"),
    ("④", "经营场所在杭州", "Place of business in Hangzhou"),
    ("⑤", "执照有效，未注销", "The licence is in force"),
    ("印", "登记机关印章清楚", "Stamp of the registry readable"))

sample("social-insurance", """
        浙江省社会保险参保证明 (个人专用)
-
 姓 名  ①__________  社会保障号  ②_________
 参保地  ③杭州市________
-
  起止年月          险种        缴费单位
  ④______-______    养老        __________
   ______-______    医疗        __________
   ______-______    工伤        __________
-
 验证码   ⑤ ▓▒▓▒▓▓        ▄▄▄▄▄▄▄▄▄▄▄▄▄▄
 /二维码    ▒▓▒▓▓▒       (社保机构  印  )
 ____年__月 ▓▒▓▓▒▓        ▀▀▀▀▀▀▀▀▀▀▀▀▀▀
""", """
     SOCIAL INSURANCE 社会保险参保证明
-
 Name   ①__________   Number  ②___________
 Place  ③Hangzhou
-
  From - to         Insurance   Paid by
  ④______-______    pension     __________
   ______-______    medical     __________
   ______-______    injury      __________
-
 Check    ⑤ ▓▒▓▒▓▓        ▄▄▄▄▄▄▄▄▄▄▄▄▄▄
 code       ▒▓▒▓▓▒       (INSURANCE 印  )
 ____-__-__ ▓▒▓▓▒▓        ▀▀▀▀▀▀▀▀▀▀▀▀▀▀
""",
    ("①", "申报人姓名", "Name of the applicant"),
    ("②", "与公民身份号码一致", "The same as the ID number"),
    ("③", "参保地为杭州", "Insured in Hangzhou"),
    ("④", "连续缴费，无中断", "Paid continuously, without a gap"),
    ("⑤", "验证码或二维码完整，可以核验", "Check code or QR code whole, so that it can be verified"),
    ("印", "社保机构电子章；可选\"数据共享核验\"免交", "Seal of the insurance office; may be replaced by data sharing"))

sample("student-card", """
                  学 生 证
-
  ┌──────────┐
  │①  ▄██▄   │  姓  名  ②__________
  │  ██████  │  性  别  ____
  │  ▀████▀  │  学  院  ______________
  │ ▄▄▄██▄▄▄ │  学  号  ______________
  │██████████│
  └──────────┘  入学日期  ③____年__月
  (学 校  印 )  有效期至  ④____年__月
   ▀▀▀▀▀▀▀▀▀▀
-
  学年注册  ⑤ [ 第__学期 已注册 ]
""", """
     STUDENT CARD 学生证
-
  ┌──────────┐
  │①  ▄██▄   │  Name     ②__________
  │  ██████  │  Sex      ____
  │  ▀████▀  │  School   ______________
  │ ▄▄▄██▄▄▄ │  Number   ______________
  │██████████│
  └──────────┘  Enrolled    ③____-__
  (SEAL  印  )  Valid until ④____-__
   ▀▀▀▀▀▀▀▀▀▀
-
  Registered  ⑤ [ term __ ]
""",
    ("①", "照片页与本人相符", "Photo of the applicant"),
    ("②", "姓名与申报人一致", "Name the same as the applicant's"),
    ("③", "入学日期清楚", "Day of enrolment readable"),
    ("④", "在有效期内", "Still valid"),
    ("⑤", "本学期已注册", "Registered for this term"),
    ("印", "学校钢印压在照片上", "The school's seal across the photo"))

sample("enrolment-letter", """
               在 读 证 明
-
   兹证明 ①________ (身份证号 ②____________)
 系我校③____年级______专业全日制在读学生，
 入学时间 ④____年__月，学制 ____年，
 预计毕业时间 ____年__月。

   特此证明。
-
   学校名称：⑤____________________
   经办人：________       ▄▄▄▄▄▄▄▄▄▄▄▄
   电话：____________    (学校公章 印 )
   ____年__月__日         ▀▀▀▀▀▀▀▀▀▀▀▀
""", """
     LETTER OF ENROLMENT 在读证明
-
   ①____________ (ID number ②____________)
 is a full-time student of our school:
 ③year ____, subject __________________
 Enrolled ④____-__, takes ____ years,
 will finish ____-__

-
   School: ⑤____________________
   Clerk: ________        ▄▄▄▄▄▄▄▄▄▄▄▄
   Phone: ___________    (SCHOOL  印  )
   ____-__-__             ▀▀▀▀▀▀▀▀▀▀▀▀
""",
    ("①", "申报人姓名", "Name of the applicant"),
    ("②", "申报人公民身份号码", "ID number of the applicant"),
    ("③", "年级、专业，写明全日制", "Year and subject; full-time must be stated"),
    ("④", "入学时间", "Time of enrolment"),
    ("⑤", "学校全称", "Full name of the school"),
    ("印", "学校或学籍管理部门公章", "Stamp of the school or its registrar"))

sample("relationship-proof", """
               关 系 证 明
-
   兹证明

   ①________ (身份证号 ____________________)
   与
   ②________ (身份证号 ____________________)

   系 ③____________ 关系。
-                         ▄▄▄▄▄▄▄▄▄▄▄▄
   出具单位：④________   (公  章  印  )
   ____年__月__日         ▀▀▀▀▀▀▀▀▀▀▀▀
""", """
     PROOF OF RELATION 关系证明
-
   We certify that

   ①________ (ID number ___________________)
   and
   ②________ (ID number ___________________)

   are related as ③____________.
-                         ▄▄▄▄▄▄▄▄▄▄▄▄
   Issued by: ④_______   (STAMP   印  )
   ____-__-__             ▀▀▀▀▀▀▀▀▀▀▀▀
""",
    ("①", "代办人(监护人或近亲属)姓名和号码", "Name and number of the agent (guardian or near relative)"),
    ("②", "申报人姓名和号码", "Name and number of the applicant"),
    ("③", "父母、监护人、配偶、子女等", "Parent, guardian, spouse, child and so on"),
    ("④", "社区(村)、单位等出具；户口簿、出生医学证明、结婚证也可", "Community or unit; a household register, birth or marriage certificate will do"),
    ("印", "出具单位公章", "Stamp of whoever issues it"))

sample("power-of-attorney", """
               委 托 书
-
 委托人 ①________  身份证号 ________________
 受托人 ②________  身份证号 ________________
 关  系 ③________  电    话 ________________
-
   本人因 ④____________，不便亲自办理，
 现委托受托人代为办理浙江省居住证申领事宜。
 委托期限  ⑤____年__月__日 至 ____年__月__日
-
 委托人签字  ▄▄▄▄▄▄▄▄    受托人签字
 ⑥________  (指纹 印 )     ⑦________
             ▀▀▀▀▀▀▀▀
""", """
     POWER OF ATTORNEY 委托书
-
 I       ①________  ID number ______________
 appoint ②________  ID number ______________
 who is  ③________  Phone     ______________
-
   I cannot come because ④________________;
 they apply for my residence permit.
 From  ⑤____-__-__ to ____-__-__
-
 I sign      ▄▄▄▄▄▄▄▄    They sign
 ⑥________  (PRINT印 )     ⑦________
             ▀▀▀▀▀▀▀▀
""",
    ("①", "申报人；未满16周岁的由监护人填写", "The applicant; for under 16s the guardian writes it"),
    ("②", "代办人姓名和号码", "Name and number of the agent"),
    ("③", "监护人或近亲属", "Guardian or near relative"),
    ("④", "年幼、年老、残疾等行动不便的原因", "Reason: too young, elderly, disabled"),
    ("⑤", "委托期限覆盖办理之日", "The period covers the day of the visit"),
    ("⑥", "委托人签字", "Signature of the applicant"),
    ("⑦", "受托人签字", "Signature of the agent"),
    ("印", "委托人捺指印", "Fingerprint of the applicant"))

ALSO = {  # drawn like another card, with the meaning of its own first mark
    "owner-identity-card": ("identity-card-front", "房主(出租人)姓名，与住宿证明签字一致；反面作第二页",
                            "Name of the owner, as signed in the letter; the back is page two"),
    "agent-identity-card": ("identity-card-front", "代办人姓名，与委托书一致；反面作第二页",
                            "Name of the agent, as in the power of attorney; the back is page two"),
}
OTHER_CARD = {
    "④": ("18位号码逐位可辨", "All 18 characters of the number readable"),
}
for material, (model, zh, en) in ALSO.items():
    copied = json.loads(json.dumps(SAMPLES[model]))
    copied["material"] = material
    copied["marks"][0]["meaning"] = {"zh": zh, "en": en}
    for entry in copied["marks"]:
        if entry["sign"] in OTHER_CARD:
            zh_other, en_other = OTHER_CARD[entry["sign"]]
            entry["meaning"] = {"zh": zh_other, "en": en_other}
    SAMPLES[material] = copied

head = {
    "source": "drawn by .tools/samples.py in outline after the public forms; photo after GA 461",
    "asOf": "2026-11-23",
    "note": "drawing: rows of equal width, at most 46 cells and 15 rows, in both languages; "
    "marks: what the circled numbers and 印 ask for"}
text = json.dumps(head | {"samples": list(SAMPLES.values())}, ensure_ascii=False, indent=1)
(DATA / "samples.json").write_text(text + "\n")
