package io.fairground.quality.inference;

/** The classes that somebody names. A method that can speak against a class must not speak for one that nobody thought of. */
final class NamedClasses {

    private final boolean[] named;
    private int count;

    private NamedClasses(AnswerTable answers) {
        this.named = new boolean[answers.classCount()];
        for (var row = 0; row < answers.rows(); row++) {
            add(answers.label(row));
        }
    }

    /** In answers. */
    static NamedClasses of(AnswerTable answers) {
        return new NamedClasses(answers);
    }

    /** In answers or as a known truth. */
    static NamedClasses of(Evidence evidence) {
        var classes = new NamedClasses(evidence.answers());
        for (var task : evidence.gold().tasks()) {
            classes.add(evidence.gold().truth(task));
        }
        return classes;
    }

    private void add(int classIndex) {
        count += named[classIndex] ? 0 : 1;
        named[classIndex] = true;
    }

    boolean contains(int classIndex) {
        return named[classIndex];
    }

    int count() {
        return count;
    }
}
