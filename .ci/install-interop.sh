#!/bin/sh
# Installs the tools of tests/interop/run.mjs from Debian or Ubuntu, those that are missing. Always ends with 0:
# a tool that could not be installed is skipped by the tests, or named by them with --require.

missing=''
command -v rapper >/dev/null 2>&1 || missing="$missing raptor2-utils"
command -v serdi >/dev/null 2>&1 || missing="$missing serdi"
command -v xmllint >/dev/null 2>&1 || missing="$missing libxml2-utils"
# The Python on PATH may be another one than that of the system; the tests look for either.
/usr/bin/python3 -c 'import rdflib' >/dev/null 2>&1 ||
  python3 -c 'import rdflib' >/dev/null 2>&1 || missing="$missing python3-rdflib"

if [ -z "$missing" ]; then
  echo 'All interoperability tools are there: nothing was installed'
  exit 0
fi
if ! command -v apt-get >/dev/null 2>&1; then
  echo "Nothing was installed, since there is no apt-get; missing:$missing"
  exit 0
fi

as_root=''
if [ "$(id -u)" -ne 0 ]; then as_root='sudo -n'; fi

echo "Installing:$missing"
$as_root apt-get update -qq || echo 'The list of packages could not be brought up to date'
for package in $missing; do
  if DEBIAN_FRONTEND=noninteractive $as_root apt-get install -qq -y --no-install-recommends "$package" >/dev/null; then
    echo "Installed $package"
  else
    echo "Could not install $package"
  fi
done
exit 0
