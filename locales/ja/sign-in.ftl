### Signing in.

sign-in = ログイン
signing-in = ログインしています…
sign-in-lead = Medusaの管理者アカウントを使用してください。
sign-in-again = セッションが終了しました。続けるには、もう一度ログインしてください。ページの内容は失われません。
email = メール
password = パスワード
show-password = パスワードを表示
wrong-password = メールアドレスまたはパスワードが間違っています。
code = コード
code-lead = このアカウントの認証アプリに表示されるコードです。
code-needed = コードを入力してください。
wrong-code = コードが間違っているか、有効期限が切れています。アプリに現在表示されているコードを入力してください。
sign-in-elsewhere = このストアは別のログインサービスを使用しており、Cohortからは開けません。このブラウザでストアの管理画面にログインしてから、このページを再読み込みしてください。
email-unverified = このメールアドレスはまだ確認されていません。ストアから届いたメールのリンクを開いてから、もう一度ログインしてください。
email-needed = アカウントのメールアドレスを入力してください。
password-needed = パスワードを入力してください。
email-malformed = メールアドレスの形式が正しくありません。
sign-in-failed = ログインできませんでした
copy-failed = コピーできませんでした
cookie-refused = サーバーはパスワードを受け付けましたが、ブラウザがセッションを保存しませんでした。ストアと同じホスト名でこのページを開くか、設定の "auth" を "token" にしてください。
