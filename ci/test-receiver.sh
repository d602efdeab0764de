#!/bin/sh
# sh test-receiver.sh 'COMMAND' URL ARGUMENT...
# Starts a receiver, waits until it listens, tests it, and stops it. Exits as `hirehooks test` does.
set -u
start=$1
url=$2
shift 2

sh -c "exec $start" > receiver.log 2>&1 &
receiver=$!
trap 'kill "$receiver" 2> /dev/null' EXIT

tries=0
until node -e '
  const { hostname, port } = new URL(process.argv[1]);
  const socket = require("node:net").connect(port || 80, hostname);
  socket.on("connect", () => process.exit(0)).on("error", () => process.exit(1));
' "$url" && kill -0 "$receiver"; do
  tries=$((tries + 1))
  if [ "$tries" -ge 30 ] || ! kill -0 "$receiver" 2> /dev/null; then
    echo "The receiver does not listen at $url. This is what it said:" >&2
    cat receiver.log >&2
    exit 4
  fi
  sleep 1
done

npx hirehooks test "$url" "$@" --format pretty --format junit=receiver.xml
