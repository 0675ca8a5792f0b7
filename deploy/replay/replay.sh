# Shared by deploy/demo and deploy/audit; sourced after local/bin/common.sh, which finds the JDK and builds.
# shellcheck shell=sh

replay_module="$root/deploy/replay"

build_replay() {
  stamp="$replay_module/target/replay.stamp"
  if [ -d "$replay_module/target/lib" ] && is_fresh "$stamp" "$replay_module/src/main" "$replay_module/pom.xml" "$root/pom.xml"; then
    return
  fi
  echo "building the replay" >&2
  build "$stamp" -f deploy/replay/pom.xml compile
}

# $1: the class to run; the rest are its arguments.
run_replay() {
  main=$1
  shift
  exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -Xmx768m \
    -Dfairground.checkout="$root" -cp "$replay_module/target/classes:$replay_module/target/lib/*" \
    "io.fairground.replay.$main" "$@"
}
