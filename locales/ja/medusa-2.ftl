### Medusa 2.

filter-customer = 顧客
more-customers = ほかにも顧客がいます。さらに入力して絞り込んでください。
created-by = 作成者
api-key-called = APIキー「{ $name }」
dead-rules = 削除済みグループを指定しているルール
dead-rules-lead = グループを削除しても、価格リストやプロモーションにはそのグループの指定が残ります。ここで削除済みグループをルールから外せます。適用対象は変わりません。
no-dead-rules = 削除済みグループを指定している価格リストやプロモーションはありません。
dead-rules-failed = これらのルールを読み込めませんでした
mend-dead-rules = 削除済みグループを外す
dead-rules-not-mended = ルールを変更できませんでした。
dead-rules-changed = ルールが直前に変更されたため、何も行っていません。もう一度確認してください。
nobody-gets-prices = この価格は誰にも適用されません
nobody-can-use = 誰も利用できません
for-other-groups = 残りの指定グループが対象です
for-all-but-others = 残りの指定グループを除く全員が対象です
for-everyone-and-stays = 全員が対象です。ルールにグループが1つもなくなると誰も利用できなくなるため、このまま残ります
null-in-list = このストアのサーバーは、リスト内のnullを保存できません。nullをリストから削除するか、別の値に置き換えてください。
code-refused = 時間がかかりすぎたか、間違ったコードが多すぎたため、このログインではコードを入力できなくなりました。もう一度ログインしてください。
recovery-code = リカバリーコード
recovery-code-lead = 認証アプリが手元にないときのために保管しておいたコードの1つです。各コードは1回だけ使えます。
use-recovery-code = リカバリーコードを使用
use-code = アプリのコードを使用
sign-in-anew = 別のアカウントでログイン
rules-mended =
    { $n ->
       *[other] { $n }件のルールから削除済みグループを外しました。
    }
dead-groups =
    { $n ->
       *[other] 存在しなくなった{ $n }件のグループを指定しています：{ $ids }
    }
