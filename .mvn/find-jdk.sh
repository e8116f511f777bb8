# Sourced by mvnw, clew and test: sets JAVA_HOME to a JDK 25 or newer, or explains what is missing.
jdk_major() {
  [ -x "$1/bin/javac" ] || return 1
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

find_jdk() {
  local places=() place major
  [ -n "${CLEW_JAVA_HOME:-}" ] && places+=("$CLEW_JAVA_HOME")
  [ -n "${JAVA_HOME:-}" ] && places+=("$JAVA_HOME")
  if command -v java >/dev/null 2>&1; then
    places+=("$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")")
  fi
  places+=(/usr/lib/jvm/* /opt/java/* /opt/jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*)
  for place in "${places[@]}"; do
    major=$(jdk_major "$place") || continue
    if [ -n "$major" ] && [ "$major" -ge 25 ]; then
      export JAVA_HOME="$place"
      return 0
    fi
  done
  {
    echo "Clew needs a Java 25 development kit (JDK), and none was found."
    echo "Looked at CLEW_JAVA_HOME, JAVA_HOME, java on the PATH, /usr/lib/jvm, /opt, ~/.sdkman and ~/.jdks."
    echo "Install one (for example Temurin 25) or set JAVA_HOME to where it is, and try again."
  } >&2
  return 1
}
