package io.fairground.quality.matching;

/**
 * Something a worker marked on an item.
 *
 * @param label index of its class, such as car or bicycle; 0 where the question has no classes
 * @param extent where it is
 */
public record Mark<E>(int label, E extent) {

    public Mark {
        if (label < 0) {
            throw new IllegalArgumentException("a label is an index from 0");
        }
    }
}
