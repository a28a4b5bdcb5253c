### Combining groups.

combine = 組み合わせ…
combine-who = 対象の顧客
combine-any = 少なくとも1つのグループに入っている
combine-all = すべてのグループに入っている
combine-only = 「{ $name }」だけに入っている
combine-in = 「{ $name }」に入っている
combine-ungrouped = どのグループにも入っていない
combine-hint = 比較するには、まず一覧でグループを選択してください。
combine-do = 実行する操作
combine-new = 新しいグループを作成
combine-add = グループに追加
combine-remove = グループから外す
among-them = 含まれる顧客：{ $names }
