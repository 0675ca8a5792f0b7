# Shared by deploy/demo and deploy/audit; sourced after local/bin/common.sh, which finds the JDK and builds.
# shellcheck shell=sh

replay_module="$root/deploy/replay"

# A build of everything has built the replay as well.
replay_is_fresh() {
  [ -d "$replay_module/target/lib" ] || return 1
  for stamp in "$replay_module/target/replay.stamp" "$root/target/everything.stamp"; do
    if is_fresh "$stamp" "$replay_module/src/main" "$replay_module/pom.xml" "$root/pom.xml"; then return 0; fi
  done
  return 1
}

build_replay() {
  if replay_is_fresh; then return; fi
  echo "building the replay" >&2
  build "$replay_module/target/replay.stamp" -f deploy/replay/pom.xml compile
}

# $1: the class to run; the rest are its arguments.
run_replay() {
  main=$1
  shift
  exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -Xmx768m \
    -Dfairground.checkout="$root" -cp "$replay_module/target/classes:$replay_module/target/lib/*" \
    "io.fairground.replay.$main" "$@"
}
