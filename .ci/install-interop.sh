#!/bin/sh
# Installs the tools of tests/interop/run.mjs and the browser of tests/browser from Debian or Ubuntu, those that are missing, and the client that follows
# links from npm. Always ends with 0: a tool that could not be installed is skipped by the tests, or named by them with
# --require. No server is left running: the tests start their own, on loopback.

missing=''
command -v rapper >/dev/null 2>&1 || missing="$missing raptor2-utils"
command -v serdi >/dev/null 2>&1 || missing="$missing serdi"
command -v xmllint >/dev/null 2>&1 || missing="$missing libxml2-utils"
command -v curl >/dev/null 2>&1 || missing="$missing curl"
# Servers are in /usr/sbin, which is not on every PATH.
PATH="$PATH:/usr/sbin:/sbin"
command -v nginx >/dev/null 2>&1 || missing="$missing nginx"
command -v caddy >/dev/null 2>&1 || missing="$missing caddy"
command -v apache2 >/dev/null 2>&1 || missing="$missing apache2"
# A store that is loaded and asked by the tests, started by them on loopback; the programs alone, without a service.
command -v virtuoso-t >/dev/null 2>&1 ||
  missing="$missing virtuoso-opensource-7-common virtuoso-opensource-7-bin"
# GNU parallel; moreutils has another program of that name.
parallel --version 2>/dev/null | grep -q 'GNU parallel' || missing="$missing parallel"
# For the tests in a browser, with letters for Japanese.
command -v chromium >/dev/null 2>&1 || missing="$missing chromium"
[ -d /usr/share/fonts/opentype/noto ] || missing="$missing fonts-noto-cjk"
# The Python on PATH may be another one than that of the system; the tests look for either.
/usr/bin/python3 -c 'import rdflib' >/dev/null 2>&1 ||
  python3 -c 'import rdflib' >/dev/null 2>&1 || missing="$missing python3-rdflib"

# The package of a server starts it, unless this file forbids it.
guard='/usr/sbin/policy-rc.d'

forbid_starting() {
  if [ -e "$guard" ]; then return; fi
  printf '#!/bin/sh\nexit 101\n' | $as_root tee "$guard" >/dev/null && $as_root chmod 755 "$guard" && guarded=yes
}

allow_starting() {
  if [ "$guarded" = yes ]; then $as_root rm -f "$guard"; fi
}

install_packages() {
  echo "Installing:$missing"
  $as_root apt-get update -qq || echo 'The list of packages could not be brought up to date'
  for package in $missing; do
    if DEBIAN_FRONTEND=noninteractive $as_root apt-get install -qq -y --no-install-recommends "$package" >/dev/null; then
      echo "Installed $package"
      # Not at the next start of the machine, either.
      case "$package" in
        nginx | caddy | apache2) $as_root systemctl disable "$package" >/dev/null 2>&1 || true ;;
      esac
    else
      echo "Could not install $package"
    fi
  done
}

as_root=''
guarded=no
if [ "$(id -u)" -ne 0 ]; then as_root='sudo -n'; fi

if [ -z "$missing" ]; then
  echo 'All tools from Debian are there: nothing was installed'
elif ! command -v apt-get >/dev/null 2>&1; then
  echo "Nothing was installed, since there is no apt-get; missing:$missing"
else
  trap allow_starting EXIT
  forbid_starting
  install_packages
fi

comunica="$(dirname "$0")/../tests/interop/comunica"
if [ -d "$comunica/node_modules/@comunica/query-sparql-link-traversal" ]; then
  echo 'Comunica is there: nothing was installed'
elif npm ci --prefix "$comunica" --ignore-scripts --no-audit --no-fund --silent; then
  echo 'Installed Comunica'
else
  echo 'Could not install Comunica'
fi
exit 0
