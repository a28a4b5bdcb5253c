### What dialogs, toasts and the activity menu have in common.

close = 閉じる
cancel = キャンセル
working = 処理しています…
undo = 元に戻す
restore = 復元
undo-failed = 元に戻せませんでした。
changed-since = その後に変更されたため、元に戻していません。
undo-open = 元に戻されたかどうかは不明です。
undo-partly = 一部だけを元に戻しました。
# $what is what was to happen, such as “Deleted VIP.”.
perhaps-done = 次の操作が実行されたかどうかは不明です：{ $what }
discard-question = 入力した内容を破棄しますか？
keep-editing = 編集を続ける
discard = 破棄
