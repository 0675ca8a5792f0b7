# Shared by the commands in deploy/: finds the checkout and a JDK, builds the launcher when its sources changed.
# shellcheck shell=sh

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
local_module="$root/deploy/local"

# From the file every JDK carries; starting one JVM after another to ask would be slow.
java_version() {
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

is_jdk_25() {
  [ -x "$1/bin/javac" ] && [ "$(java_version "$1")" -ge 25 ] 2>/dev/null
}

find_jdk() {
  if [ -n "${JAVA_HOME:-}" ] && is_jdk_25 "$JAVA_HOME"; then
    return
  fi
  for candidate in /usr/lib/jvm/* /opt/* "$HOME"/.sdkman/candidates/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if is_jdk_25 "$candidate"; then
      JAVA_HOME=$candidate
      return
    fi
  done
  echo "Fairground needs a JDK 25. Install one, for example Eclipse Temurin 25 (https://adoptium.net)," >&2
  echo "or set JAVA_HOME to one that is already there." >&2
  exit 1
}

# True when nothing below the given paths is newer than the stamp.
is_fresh() {
  stamp=$1
  shift
  [ -f "$stamp" ] && [ -z "$(find "$@" -name target -prune -o -path '*/src/test' -prune -o -type f -newer "$stamp" -print 2>/dev/null | head -n 1)" ]
}

# Runs Maven and leaves the stamp. The stamp is as old as the start of the build: what is edited meanwhile is newer.
build() {
  stamp=$1
  shift
  mark=$(mktemp)
  # Maven itself uses what JDK 25 warns about; that is nobody's business here.
  if ! (cd "$root" && MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow" ./mvnw -q -ntp "$@" >&2); then
    rm -f "$mark"
    echo "fairground: the build failed" >&2
    exit 1
  fi
  mkdir -p "$(dirname "$stamp")"
  mv "$mark" "$stamp"
}

launcher_stamp="$local_module/target/launcher.stamp"

build_launcher() {
  if [ -d "$local_module/target/lib" ] && is_fresh "$launcher_stamp" "$local_module/src/main" "$local_module/pom.xml" "$root/pom.xml"; then
    return
  fi
  echo "building the launcher" >&2
  build "$launcher_stamp" -f deploy/local/pom.xml compile
}

services_are_built() {
  for service in task-dispatch quality-control worker-payment dataset; do
    [ -f "$root/services/$service/target/quarkus-app/quarkus-run.jar" ] || return 1
  done
}

build_everything() {
  everything_stamp="$root/target/everything.stamp"
  if services_are_built && [ -d "$local_module/target/lib" ] \
    && is_fresh "$everything_stamp" "$root/services" "$local_module/src/main" "$local_module/pom.xml" "$root/pom.xml"; then
    return
  fi
  echo "building; the first time this fetches the libraries and takes some minutes" >&2
  build "$everything_stamp" -DskipTests -am \
    -pl deploy/local,services/task-dispatch,services/quality-control,services/worker-payment,services/dataset package
  cp -p "$everything_stamp" "$launcher_stamp"
}

launch() {
  exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -Xmx256m \
    -Dfairground.checkout="$root" -cp "$local_module/target/classes:$local_module/target/lib/*" \
    io.fairground.local.Main "$@"
}

find_jdk
export JAVA_HOME
