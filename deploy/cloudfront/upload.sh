#!/bin/sh
# Copies dist/ into a bucket, each file with the headers it is to be served with: upload.sh s3://my-bucket/admin
#
# CloudFront compresses by itself, so the compressed files stay here. Files of earlier builds stay in the bucket, for
# pages that are still open.
set -eu
dist=${DIST:-dist}
bucket=${1:?usage: upload.sh s3://bucket[/folder]}

# The files first and the page that names them last.
for kind in js=text/javascript css=text/css wasm=application/wasm txt=text/plain; do
    aws s3 cp "$dist" "$bucket" --recursive --exclude '*' --include "*.${kind%%=*}" --exclude embed.js \
        --content-type "${kind#*=}" --cache-control 'public, max-age=31536000, immutable'
done
for file in embed.js=text/javascript icon.svg=image/svg+xml config.json=application/json index.html=text/html; do
    aws s3 cp "$dist/${file%%=*}" "$bucket/${file%%=*}" --content-type "${file#*=}" --cache-control no-cache
done
