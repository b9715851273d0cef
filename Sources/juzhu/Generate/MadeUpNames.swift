import Casework

/// Names that anybody could have: surnames as often as in the census, given names as usual.
struct MadeUpNames {
  /// A surname with its spelling for user names.
  struct Surname {
    let han: String
    let pinyin: String
  }

  private let surnames: [Surname]
  /// How many of a thousand and something bear one of the surnames up to this one.
  private let sums: [Int]

  init() {
    let parts = Self.frequent.split(separator: " ").map { $0.split(separator: ",") }
    surnames = parts.map { Surname(han: String($0[0]), pinyin: String($0[1])) }
    var sum = 0
    sums = parts.map { part in
      sum += Int(part[2]) ?? 1
      return sum
    }
  }

  func surname(_ dice: inout Dice) -> Surname {
    let place = dice.below(sums.last ?? 1)
    return surnames[sums.firstIndex { place < $0 } ?? 0]
  }

  /// A whole name with this surname; for four of a thousand a minority's, which has none.
  func name(_ surname: Surname, isWoman: Bool, _ dice: inout Dice) -> String {
    if dice.happens(perMille: 4) {
      return dice.pick(isWoman ? Self.minorityWomen : Self.minorityMen) + "·"
        + dice.pick(Self.minorityMen)
    }
    let signs = isWoman ? Self.women : Self.men
    let first = String(dice.pick(signs))
    return surname.han + (dice.happens(perMille: 170) ? first : first + String(dice.pick(signs)))
  }

  private static let frequent = """
    王,wang,75 李,li,74 张,zhang,68 刘,liu,52 陈,chen,47 杨,yang,33 黄,huang,24 赵,zhao,22 \
    吴,wu,21 周,zhou,20 徐,xu,15 孙,sun,15 马,ma,14 朱,zhu,13 胡,hu,12 郭,guo,12 何,he,12 \
    林,lin,11 罗,luo,11 高,gao,10 郑,zheng,9 梁,liang,9 谢,xie,8 宋,song,7 唐,tang,7 许,xu,7 \
    韩,han,6 冯,feng,6 邓,deng,6 曹,cao,6 彭,peng,6 曾,zeng,6 肖,xiao,6 田,tian,5 董,dong,5 \
    袁,yuan,5 潘,pan,5 于,yu,5 蒋,jiang,5 蔡,cai,5 余,yu,4 杜,du,4 叶,ye,4 程,cheng,4 苏,su,4 \
    魏,wei,4 吕,lv,4 丁,ding,4 任,ren,4 沈,shen,4 姚,yao,4 卢,lu,4 姜,jiang,3 崔,cui,3 \
    钟,zhong,3 谭,tan,3 陆,lu,3 汪,wang,3 范,fan,3 金,jin,3 石,shi,3 廖,liao,3 贾,jia,3 \
    夏,xia,3 韦,wei,3 付,fu,3 方,fang,3 白,bai,3 邹,zou,3 孟,meng,3 熊,xiong,3 秦,qin,3 \
    邱,qiu,2 江,jiang,2 尹,yin,2 薛,xue,2 闫,yan,2 段,duan,2 雷,lei,2 侯,hou,2 龙,long,2 \
    史,shi,2 陶,tao,2 黎,li,2 贺,he,2 顾,gu,2 毛,mao,2 郝,hao,2 龚,gong,2 邵,shao,2 万,wan,2 \
    钱,qian,2 严,yan,2 覃,qin,2 武,wu,2 戴,dai,2 莫,mo,2 孔,kong,2 向,xiang,2 汤,tang,2 \
    欧阳,ouyang,1 上官,shangguan,1 司马,sima,1 诸葛,zhuge,1 夏侯,xiahou,1
    """

  private static let men = Array(
    "伟强磊军洋勇杰涛超明刚平辉鹏飞浩宇轩博文俊凯建国海波志斌鑫龙峰华东亮子涵梓睿晨阳昊天泽豪嘉诚"
  )
  private static let women = Array(
    "芳娜敏静丽艳娟霞秀英玲桂花燕红梅兰洁雪婷慧莹欣怡佳琪雨萱诗涵梦瑶思颖语桐依诺一可馨若曦晓月"
  )
  private static let minorityMen = [
    "买买提", "阿卜杜热西提", "艾合买提", "吐尔逊", "玉素甫", "依明", "热合曼", "卡德尔", "库尔班",
  ]
  private static let minorityWomen = [
    "古丽娜尔", "阿依古丽", "热依汗", "帕提古丽", "迪丽拜尔", "米热古丽",
  ]
}
