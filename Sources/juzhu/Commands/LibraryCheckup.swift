import QRCodes

/// Looks at what is not needed, but does more where it is installed.
struct LibraryCheckup {
  var printer = SlipPrinter()
  var codes = QREncodeLibrary()

  var findings: [Finding] { [code, printing] }

  private var code: Finding {
    guard codes.isPresent else {
      return Finding(
        .lacking,
        "二维码",
        "\(codes.name) 未安装，申请编号以大字显示",
        "请执行 apt-get install libqrencode4"
      )
    }
    return Finding(.fine, "二维码", codes.name)
  }

  private var printing: Finding {
    guard printer.isThere else {
      return Finding(
        .lacking,
        "打印",
        "没有 lp，凭条只能保存为文件",
        "需要打印时请执行 apt-get install cups-client paps fonts-noto-cjk"
      )
    }
    guard printer.hasTypesetter else {
      return Finding(
        .lacking,
        "打印",
        "lp，没有 paps：打印机自己没有汉字的，凭条印不出汉字",
        "请执行 apt-get install paps fonts-noto-cjk"
      )
    }
    return Finding(.fine, "打印", "lp、paps")
  }
}
