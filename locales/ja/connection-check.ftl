### The check of the connection between page and shop.

check-again = 再確認
checking = 確認しています…
not-checked = 未確認
check-fine = 正常に接続できます。
check-address = アドレス
check-mixed-content = このページはhttpsで読み込まれていますが、{ $shop } はhttpのアドレスのため、ブラウザが接続を許可しません。ストアもhttpsで公開し、そのアドレスを設定の backend_url に指定してください。
check-server = サーバー
check-server-fine = サーバーは応答しています。
check-offline = このデバイスはネットワークに接続されていません。接続してから、もう一度確認してください。
check-policy = このページのセキュリティヘッダーが、{ $shop } への接続を禁止しています。このページをホストしているサーバーの connect-src に、このアドレスを追加してください。
check-away = { $shop } から応答がありません。サーバーが稼働していること、アドレスが正しいことを確認してください。アドレスが違う場合は、設定の backend_url を変更してください。
check-local-network = { $shop } はローカルネットワーク上にありますが、ブラウザがこのページからの接続を許可していません。ブラウザのアドレスの横にあるアイコンから、このページにローカルネットワークへのアクセスを許可し、もう一度確認してください。フレーム内で表示している場合は、外側のページでも許可が必要です：allow="local-network-access"
check-cut-off = このページのサーバーは応答していますが、{ $shop } のAdmin APIへのリクエストが遮断されています。ブラウザの拡張機能、ファイアウォール、ストアの手前でのログインが原因かもしれません。ページを再読み込みするか、拡張機能をオフにしてお試しください。
check-slow = { $shop } の応答に時間がかかりすぎています。サーバーが混雑または停止していないか確認してください。サーバーのログに原因が記録されている場合があります。
check-permission = アクセス許可
check-permission-fine = サーバーは { $origin } からのリクエストを受け付けています。
check-permission-same = このページとストアは同じアドレスのため、許可は必要ありません。
check-unreadable = サーバーは、{ $origin } のページが応答を読み取ることを許可していません。サーバーのバージョンに合う行を medusa-config の projectConfig に追加し、サーバーを再起動してください。同じ設定がすでにある場合は、カンマに続けてアドレスを追加してください。アドレスもすでにある場合は、ストアフロントやプロキシなど、別のものが応答している可能性があります。{ $health } を開いて確認してください。
copy-line = 行をコピー
check-medusa = Medusa
check-medusa-fine = Admin APIは応答しています。
check-other-sign-in = { $shop } の手前で、プロキシ、シングルサインオン、ネットワークなどが独自のログインを求めています。ページを再読み込みして、そこでログインしてください。何度も求められる場合は、設定の "auth" を "session" にしてください。トークンがもう一方のログインを置き換えている可能性があります。
check-not-medusa = { $shop } で応答しているのは、MedusaのAdmin APIではありません。設定の backend_url が、ストアフロントではなくMedusaサーバー自体のアドレスで、末尾に /admin が付いていないことを確認してください。
check-other-version = サーバーではMedusa { $version }が稼働していますが、このページの設定では別のバージョンが指定されています。この行を設定に追加するか、設定から "medusa" を削除してください。
medusa-1 = Medusa 1
medusa-2 = Medusa 2
check-body-lost = Admin APIは応答していますが、その手前でDELETEリクエストの本文が削除または拒否されているため、顧客をグループから外すことができません。プロキシやゲートウェイの管理者に、DELETEリクエストの本文を通すよう依頼してください。
check-faulty = サーバーがエラー（{ $status }）を返しています。原因はサーバーのログで確認できます。
check-session = セッション
check-session-fine = { $email } としてログインしています。
check-signed-out = ログインしていません。このページでログインしてください。
check-cookies = ログインしていません。ログイン直後にログアウトされる場合は、ブラウザが別のホストのCookieを拒否しています。設定の "auth" を "token" にするか、ストアと同じホスト名でこのページを開いてください。
