#!/usr/bin/env bash
# The second step of action.yml: calls the command.
# Inputs come as variables and are passed on in quotes; nothing of them is evaluated.
set -euo pipefail

wrong() {
  echo "::error title=hirehooks::$1"
  echo "exit-code=2" >>"$GITHUB_OUTPUT"
  exit 2
}

arguments=()
while IFS= read -r line; do
  line=${line%$'\r'}
  if [[ -n $line ]]; then arguments+=("$line"); fi
done <<<"$HIREHOOKS_ARGS"
if [[ $HIREHOOKS_ANNOTATIONS == true ]]; then arguments+=(--format github); else arguments+=(--format pretty); fi
if [[ $HIREHOOKS_SUMMARY == true ]]; then arguments+=("--format=markdown=$GITHUB_STEP_SUMMARY"); fi
if [[ -n $HIREHOOKS_SARIF ]]; then arguments+=("--format=sarif=$HIREHOOKS_SARIF"); fi
if [[ -n $HIREHOOKS_JUNIT ]]; then arguments+=("--format=junit=$HIREHOOKS_JUNIT"); fi
if [[ -n $HIREHOOKS_PROVIDER ]]; then arguments+=("--provider=$HIREHOOKS_PROVIDER"); fi
arguments+=("--locale=$HIREHOOKS_LOCALE")

case $HIREHOOKS_COMMAND in
  check)
    arguments+=(--)
    while IFS= read -r line; do
      line=${line%$'\r'}
      if [[ -n $line ]]; then arguments+=("$line"); fi
    done <<<"$HIREHOOKS_PATHS"
    ;;
  test)
    if [[ -z $HIREHOOKS_URL ]]; then wrong "The input url is missing. Write where the receiver listens."; fi
    if [[ $HIREHOOKS_UNSIGNED == true ]]; then arguments+=(--unsigned); fi
    if [[ -n $HIREHOOKS_SECRET_ENV ]]; then arguments+=("--secret-env=$HIREHOOKS_SECRET_ENV"); fi
    if [[ ! $HIREHOOKS_WAIT =~ ^[0-9]{1,4}$ ]]; then wrong "The input wait is no number of seconds."; fi
    # What is no URL, or does not answer after all, the command tells best
    node "$GITHUB_ACTION_PATH/ci/wait-for.mjs" "$HIREHOOKS_URL" "$HIREHOOKS_WAIT" || true
    arguments+=(-- "$HIREHOOKS_URL")
    ;;
  *) wrong "The input command is neither check nor test." ;;
esac

code=0
node "$RUNNER_TEMP/hirehooks/node_modules/hirehooks/dist/cli/main.js" "$HIREHOOKS_COMMAND" "${arguments[@]}" || code=$?
echo "exit-code=$code" >>"$GITHUB_OUTPUT"
exit "$code"
