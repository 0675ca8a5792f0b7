package io.fairground.dataset.release.form;

import io.fairground.dataset.release.FormNotPossible;
import java.util.List;

/** Makes rows of labels. */
@FunctionalInterface
interface Shape {

    /**
     * @return a {@code Row} or a record each; none for a label that says nothing the form can hold
     * @throws FormNotPossible when the item lacks what the form needs
     */
    List<?> rows(LabelView label);
}
