#!/usr/bin/env bash
# The first step of action.yml: installs the package beside the project, not into it.
# Inputs come as variables and are passed on in quotes; nothing of them is evaluated.
set -euo pipefail

spec=$HIREHOOKS_PACKAGE
if [[ -z $spec ]]; then
  version=$HIREHOOKS_VERSION
  if [[ -z $version ]]; then
    version=$(node -p 'require(process.argv[1]).version' "$GITHUB_ACTION_PATH/package.json")
  fi
  if [[ ! $version =~ ^[0-9A-Za-z.+-]+$ ]]; then
    echo "::error title=hirehooks::The input version is no version of a package. Write one such as 0.1.0."
    exit 2
  fi
  spec=hirehooks@$version
fi

npm install --prefix "$RUNNER_TEMP/hirehooks" --no-save --ignore-scripts --no-audit --no-fund --loglevel=error -- "$spec"
