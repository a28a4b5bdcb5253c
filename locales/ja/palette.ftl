### Quick search, keys, and customers that are found.

palette-hint = グループ、顧客、コマンドを検索
palette-results = 検索結果
palette-none = 「{ $q }」に一致するものは見つかりませんでした。
palette-move = 移動
palette-choose = 選択
search-failed = 検索できませんでした。ここを選択すると再試行します。
settings = 設定
switched-on = オン
switched-off = オフ
edit-metadata = メタデータを編集
metadata-not-editable = 「{ $name }」のメタデータはオブジェクトではないため、ここでは編集できません。
in-no-group = 所属グループなし
customers-not-searched = 顧客を検索できませんでした。
shortcuts = キーボードショートカット
shortcuts-everywhere = すべての画面
shortcuts-single = 単一キー
single-keys = 単一キーのショートカット
single-keys-hint = 文字の入力中、およびダイアログやメニューでは使えません。
key-undo = 最後の変更を元に戻す
key-confirm = ダイアログを確定
key-toasts = 最新のメッセージに移動、もう一度押すと戻る
key-rename = グループの名前を変更
key-search = 検索
key-next = 次の行
key-previous = 前の行
key-enter = グループを開く
key-open = 行を開く／閉じる
key-select = 行を選択
nothing-to-undo = 元に戻す操作はありません。
undoing-what = 元に戻しています：{ $what }
palette-found =
    { $n ->
       *[other] { $n }件の結果
    }
in-groups =
    { $n ->
       *[other] { $n }件のグループに所属
    }
