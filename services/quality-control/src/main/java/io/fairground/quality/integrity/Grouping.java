package io.fairground.quality.integrity;

/** Indexes sorted by a small key, in order within a key (a counting sort): {@code members[start[k]..start[k + 1])}. */
record Grouping(int[] start, int[] members) {

    static Grouping of(int[] keys, int keyCount) {
        var start = new int[keyCount + 1];
        for (var key : keys) {
            start[key + 1]++;
        }
        for (var key = 0; key < keyCount; key++) {
            start[key + 1] += start[key];
        }
        var next = start.clone();
        var members = new int[keys.length];
        for (var index = 0; index < keys.length; index++) {
            members[next[keys[index]]++] = index;
        }
        return new Grouping(start, members);
    }

    int size(int key) {
        return start[key + 1] - start[key];
    }
}
