### Lists and links.

file-no-text = Das ist keine Textdatei. Speichern Sie die Adressen als CSV oder Text, und wählen Sie diese Datei.
file-empty = Diese Datei ist leer.
files-too-large = Mit dem, was schon da ist, sind das mehr als 10 MB. Wenden Sie zuerst diese Liste an, und fügen Sie das Weitere danach in einer neuen hinzu.
file-there = Das steht schon in der Liste und wurde nicht noch einmal hinzugefügt.
pasted-text = Eingefügter Text
dropped-text = Hierher gezogener Text
kept-beside = Zu lang für das Feld, aber Teil der Liste:
size-kb = { $n } kB
remove-text = { $name } entfernen
link-lost-title = Diese Liste lässt sich hier nicht zeigen
link-lost-text = Der Link steht für eine lange Liste von Gruppen, die nur der Tab kennt, aus dem er stammt. Öffnen Sie ihn in diesem Tab, und kopieren Sie die Namen oder IDs aus dem Filter.
show-all-groups = Alle Gruppen zeigen
