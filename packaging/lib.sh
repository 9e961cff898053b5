# Shared by the commands in this folder; sourced, never run. POSIX sh.
# The caller sets `root` (the project's folder) before sourcing.
# shellcheck shell=sh disable=SC2154

# One line to the person at the terminal; standard output belongs to the results.
say() { printf '%s\n' "$*" >&2; }

# ---- the JDK -------------------------------------------------------------------------------------

# The feature release of the JDK in folder $1 ("25"), from its release file; fails when it is no JDK.
jdk_release() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 1
  if [ -r "$1/release" ]; then
    release=$(sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9]*\).*/\1/p' "$1/release" | head -n 1)
  else
    release=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -n 1)
  fi
  [ -n "$release" ] && printf '%s\n' "$release"
}

# The folder that a java program found on the PATH belongs to, through every symbolic link.
jdk_of_path() {
  on_path=$(command -v java 2>/dev/null) || return 1
  on_path=$(readlink -f "$on_path" 2>/dev/null) || return 1
  dirname "$(dirname "$on_path")"
}

# Sets `jdk` to the folder of a JDK 25 or later, wherever it lies. The first that fits wins.
find_jdk() {
  jdk=
  for home in "${JAVA_HOME-}" "${JDK_HOME-}" "${JAVA25_HOME-}" "$(jdk_of_path)" \
    /usr/lib/jvm/* /usr/java/* /opt/* /opt/java/* /usr/local/lib/jvm/* \
    "${HOME-/root}"/.sdkman/candidates/java/* "${HOME-/root}"/.jdks/* \
    "${HOME-/root}"/.local/share/mise/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME-/root}"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -n "$home" ] || continue
    release=$(jdk_release "$home") || continue
    if [ "$release" -ge 25 ] 2>/dev/null; then
      jdk=$home
      return 0
    fi
  done
  return 1
}

# The exact version of the JDK that was found.
jdk_version() { sed -n 's/^JAVA_VERSION="\{0,1\}\([^"]*\).*/\1/p' "$jdk/release" 2>/dev/null; }

# ---- Maven ---------------------------------------------------------------------------------------

have_maven() { command -v mvn >/dev/null 2>&1; }

# Maven in the project's folder. It may itself run on an older Java: the build picks the JDK 25.
maven() {
  JAVA25_HOME=$jdk
  export JAVA25_HOME
  if ! command -v java >/dev/null 2>&1 && [ -z "${JAVA_HOME-}" ]; then
    JAVA_HOME=$jdk
    export JAVA_HOME
  fi
  (cd "$root" && mvn -B -ntp -Dstyle.color=never "$@" </dev/null)
}

# ---- what a window needs -------------------------------------------------------------------------

on_a_mac() { [ "$(uname -s)" = Darwin ]; }

have_gtk() {
  on_a_mac && return 0
  for ldconfig in ldconfig /sbin/ldconfig /usr/sbin/ldconfig; do
    "$ldconfig" -p 2>/dev/null | grep -q 'libgtk-3\.so\.0' && return 0
  done
  for library in /usr/lib/*/libgtk-3.so.0 /usr/lib64/libgtk-3.so.0 /usr/lib/libgtk-3.so.0 \
    /usr/local/lib/libgtk-3.so.0; do
    [ -e "$library" ] && return 0
  done
  return 1
}

# Whether there is a display; a local X display must also have its socket.
have_display() {
  on_a_mac && return 0
  [ -n "${WAYLAND_DISPLAY-}" ] && return 0
  case ${DISPLAY-} in
    '') return 1 ;;
    :*)
      number=${DISPLAY#:}
      number=${number%%.*}
      [ -S "/tmp/.X11-unix/X$number" ] || grep -q "/tmp/.X11-unix/X$number\$" /proc/net/unix 2>/dev/null
      ;;
    *) return 0 ;;
  esac
}

# ---- installing ----------------------------------------------------------------------------------

# The Debian package of a JDK 25, when this Debian offers one.
jdk_package() {
  for package in openjdk-25-jdk-headless temurin-25-jdk; do
    apt-cache policy "$package" 2>/dev/null | grep -q 'Candidate: [0-9]' && {
      printf '%s\n' "$package"
      return 0
    }
  done
  return 1
}

# Installs Debian packages, as root or through sudo. Fails in words.
install_packages() {
  command -v apt-get >/dev/null 2>&1 || {
    say "Installing works on Debian and its relatives only; on this system install by hand: $*"
    return 1
  }
  as_root=
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null 2>&1 || {
      say "Installing needs root: su -c 'apt-get install $*'"
      return 1
    }
    as_root=sudo
  fi
  say "Installing: $*"
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@" >&2 || {
    say "The installation failed: see the lines above, then: apt-get install $*"
    return 1
  }
}

# Whether missing packages are installed without being asked each time: asked for, or root with
# nobody at the terminal.
may_install() { [ "${install-}" = yes ] || { [ "$(id -u)" -eq 0 ] && ! [ -t 0 ]; }; }

# Makes sure of the JDK and, when $1 is "build", of Maven. One line per thing missing; exits 2.
need_tools() {
  lacking=
  if ! find_jdk || { [ "$1" = build ] && ! have_maven; }; then
    if may_install && command -v apt-get >/dev/null 2>&1; then
      apt_update
      wanted=
      [ -n "$jdk" ] || wanted=$(jdk_package) || wanted=
      have_maven || wanted="$wanted maven"
      # shellcheck disable=SC2086
      [ -z "${wanted# }" ] || install_packages $wanted || :
    fi
  fi
  if ! find_jdk; then
    lacking=yes
    if package=$(jdk_package); then
      say "A JDK 25 is missing: apt-get install $package"
    else
      say "A JDK 25 is missing, and this system offers no package: get one from https://adoptium.net, unpack it into ${HOME-/root}/.jdks or point JAVA_HOME at it."
    fi
  fi
  if [ "$1" = build ] && ! have_maven; then
    lacking=yes
    say "Maven is missing: apt-get install maven"
  fi
  [ -z "$lacking" ] || exit 2
}

apt_update() {
  [ -z "${apt_is_fresh-}" ] || return 0
  apt_is_fresh=yes
  if [ "$(id -u)" -eq 0 ]; then
    apt-get update -q >/dev/null 2>&1 || say "The package lists could not be refreshed; going on with the old ones."
  elif command -v sudo >/dev/null 2>&1; then
    sudo apt-get update -q >/dev/null 2>&1 || say "The package lists could not be refreshed; going on with the old ones."
  fi
}

# ---- one build at a time -------------------------------------------------------------------------

# Waits until no other run or test builds in this folder, and keeps others waiting.
lock_build() {
  mkdir -p "$root/target"
  if command -v flock >/dev/null 2>&1; then
    exec 9>"$root/target/.build.lock"
    flock -n 9 || {
      say "Another build is under way in this folder; waiting for it."
      flock 9
    }
    return 0
  fi
  waiting=
  until mkdir "$root/target/.building" 2>/dev/null; do
    holder=$(cat "$root/target/.building/pid" 2>/dev/null) || holder=
    if [ -n "$holder" ] && ! kill -0 "$holder" 2>/dev/null; then
      # One waiter clears away what a dead one left, and looks again before it does.
      if mkdir "$root/target/.clearing" 2>/dev/null; then
        [ "$(cat "$root/target/.building/pid" 2>/dev/null)" != "$holder" ] || rm -rf "$root/target/.building"
        rmdir "$root/target/.clearing"
        continue
      fi
    fi
    [ -n "$waiting" ] || say "Another build is under way in this folder; waiting for it."
    waiting=yes
    sleep 1
  done
  echo $$ >"$root/target/.building/pid"
  trap 'rm -rf "$root/target/.building"' EXIT
  trap 'exit 130' INT TERM
}

unlock_build() {
  if command -v flock >/dev/null 2>&1; then
    exec 9>&-
  else
    rm -rf "$root/target/.building"
    trap - EXIT INT TERM
  fi
}
