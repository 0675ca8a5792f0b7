package io.fairground.dataset.items;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** The items of all datasets. */
public interface Items {

    /** Something that hands over items, one after another. */
    @FunctionalInterface
    interface Source {
        void sendTo(Consumer<StagedItem> sink) throws IOException;
    }

    /** Puts items aside, for this transaction only: they belong to no dataset yet. */
    void stage(Source source) throws IOException;

    /** Keys that another staged line or an item of the dataset has already: the first of them, and how many. */
    RowErrors duplicates(UUID datasetId);

    /** Makes what is staged the items of a version, in the order of their lines. */
    void adopt(Dataset version, long firstPosition);

    /** Visits the items of one version in order; a few hundred are held at a time. */
    void visit(UUID datasetId, int version, Consumer<Item> visitor);

    List<Item> after(UUID datasetId, Optional<Long> position, int limit);
}
