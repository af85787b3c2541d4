#!/bin/sh
# Builds the console's pages into a folder, where they are older than their sources.
# Usage: build-pages.sh TARGET_FOLDER
set -eu

target=$1
cd "$(dirname "$0")"

[ -f web/package.json ] || exit 0

major=0
if command -v node >/dev/null 2>&1 && command -v npm >/dev/null 2>&1; then
  major=$(node -p 'process.versions.node.split(".")[0]')
fi
if [ "$major" -lt 20 ]; then
  echo "The console is built without its pages: they need Node 20 or later (found: $major)."
  exit 0
fi

newest() { find openapi.json web -path web/node_modules -prune -o -path web/dist -prune -o -type f -newer "$1" -print | head -n 1; }

if [ -f web/dist/index.html ] && [ -z "$(newest web/dist/index.html)" ] && [ -f "$target/index.html" ]; then
  exit 0
fi

cd web
if [ ! -d node_modules ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  npm ci --no-audit --no-fund
fi
npm run build
rm -rf "$target"
mkdir -p "$target"
cp -R dist/. "$target"
