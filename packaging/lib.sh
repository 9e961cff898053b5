# Shared by the commands in this folder; sourced, never run. POSIX sh.
# The caller sets `root` (the project's folder) before sourcing.

# One line to the person at the terminal.
say() { printf '%s\n' "$*" >&2; }

# The feature release of the JDK in folder $1 ("25"), read from its release file; nothing when it is no JDK.
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
  for home in "${JAVA_HOME-}" "${JDK_HOME-}" "$(jdk_of_path)" \
    /usr/lib/jvm/* /usr/java/* /opt/* /opt/java/* /usr/local/lib/jvm/* \
    "${HOME-/root}"/.sdkman/candidates/java/* "${HOME-/root}"/.jdks/* "${HOME-/root}"/.local/share/mise/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME-/root}"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -n "$home" ] || continue
    release=$(jdk_release "$home") || continue
    if [ "$release" -ge 25 ] 2>/dev/null; then
      jdk=$home
      return 0
    fi
  done
  return 1
}

# Runs Maven quietly in the project's folder: first without the network, then, when the local
# repository lacks something, with it. Output goes to standard error.
maven() {
  maven_log=$root/target/maven.log
  mkdir -p "$root/target"
  (cd "$root" && mvn -q -B -ntp -o "$@") >"$maven_log" 2>&1 && return 0
  (cd "$root" && mvn -q -B -ntp "$@") >"$maven_log" 2>&1 && return 0
  cat "$maven_log" >&2
  return 1
}
