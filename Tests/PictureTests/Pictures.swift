/// The gallery: every page's table of pictures. The tables stand in `Pages/`, one file a page.
enum Pictures {
  static let all: [Picture] = [
    booking,
    appointment,
    help,
    basicInfo,
    sample,
    documents,
    fileChooser,
    checkAnswers,
    tooSmall,
    welcome,
    kiosk,
    guide,
    signIn,
    register,
    home,
    messages,
    changePassword,
  ].flatMap { $0 }
}
